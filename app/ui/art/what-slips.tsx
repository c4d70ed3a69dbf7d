import { PlateArt } from './plate-art';

/** The plate “Asked again, it stays longer”; its description says all that the drawing shows. */
export function WhatSlips() {
  return (
    <PlateArt
      viewBox="0 0 400 296"
      title="Asked again, it stays longer"
      description="A curve of what one still knows falls quickly after a lesson. Asked again after about 2, 7, 30 and 90 days it rises each time, and falls more slowly than before. A thin line shows how it would have fallen without asking again."
    >
      <path d="M44 22L44 236L380 236" />
      <text className="say" x="44" y="14" textAnchor="middle">
        known
      </text>
      <text className="say" x="212" y="284" textAnchor="middle">
        days after the lesson
      </text>
      <path
        className="fine"
        d="M44 40L77.6 142.4L111.2 191.3L144.8 214.7L178.4 225.8L212 231.1L245.6 233.7L279.2 234.9L312.8 235.5L346.4 235.7L380 235.9"
      />
      <path d="M44 40L48 56.5L52 71.6L56 85.5L60 98.2L64 109.8L68 120.4L72 130.1L76 139.1L80 147.2L84 154.7" />
      <path d="M84 40L89.4 52.8L94.8 64.8L100.2 75.9L105.6 86.4L111 96.1L116.4 105.3L121.8 113.8L127.2 121.8L132.6 129.2L138 136.2" />
      <path d="M138 40L146.4 49.6L154.8 58.8L163.2 67.5L171.6 75.8L180 83.7L188.4 91.1L196.8 98.3L205.2 105L213.6 111.5L222 117.6" />
      <path d="M222 40L231.4 45.1L240.8 50.1L250.2 54.9L259.6 59.6L269 64.2L278.4 68.6L287.8 73L297.2 77.2L306.6 81.3L316 85.4" />
      <path d="M316 40L322.4 41.5L328.8 43L335.2 44.5L341.6 45.9L348 47.4L354.4 48.8L360.8 50.3L367.2 51.7L373.6 53.1L380 54.5" />
      <path className="trail again" d="M84 148.7L84 46" />
      <path className="line again" d="M80 53L84 46L88 53" />
      <circle className="stop stop-key" cx="84" cy="40" r="5" />
      <path className="fine" d="M84 230L84 242" />
      <text className="name" x="84" y="260" textAnchor="middle">
        2
      </text>
      <path className="trail again" d="M138 130.2L138 46" />
      <path className="line again" d="M134 53L138 46L142 53" />
      <circle className="stop stop-key" cx="138" cy="40" r="5" />
      <path className="fine" d="M138 230L138 242" />
      <text className="name" x="138" y="260" textAnchor="middle">
        7
      </text>
      <path className="trail again" d="M222 111.6L222 46" />
      <path className="line again" d="M218 53L222 46L226 53" />
      <circle className="stop stop-key" cx="222" cy="40" r="5" />
      <path className="fine" d="M222 230L222 242" />
      <text className="name" x="222" y="260" textAnchor="middle">
        30
      </text>
      <path className="trail again" d="M316 79.4L316 46" />
      <path className="line again" d="M312 53L316 46L320 53" />
      <circle className="stop stop-key" cx="316" cy="40" r="5" />
      <path className="fine" d="M316 230L316 242" />
      <text className="name" x="316" y="260" textAnchor="middle">
        90
      </text>
      <text className="say" x="300" y="216" textAnchor="middle">
        without asking again
      </text>
    </PlateArt>
  );
}
