import { PlateArt } from './plate-art';

/** The plate “Asked again, it stays longer”; its description says all that the drawing shows. */
export function WhatSlips() {
  return (
    <PlateArt
      viewBox="20 0 366 292"
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
        d="M84 154.7L102.5 175.5L121 191L139.5 202.5L158 211.1L176.5 217.5L195 222.2L213.5 225.8L232 228.4L250.5 230.3L269 231.8L287.5 232.9L306 233.7L324.5 234.3L343 234.7L361.5 235L380 235.3"
      />
      <path d="M44 40L46.5 50.5L49 60.4L51.5 69.8L54 78.7L56.5 87.1L59 95.1L61.5 102.6L64 109.8L66.5 116.5L69 122.9L71.5 129L74 134.7L76.5 140.1L79 145.2L81.5 150.1L84 154.7" />
      <path d="M84 40L87.4 48.1L90.8 55.9L94.1 63.3L97.5 70.4L100.9 77.3L104.2 83.8L107.6 90.1L111 96.1L114.4 101.9L117.8 107.5L121.1 112.8L124.5 117.9L127.9 122.7L131.2 127.4L134.6 131.9L138 136.2" />
      <path d="M138 40L143.2 46.1L148.5 52L153.8 57.7L159 63.2L164.2 68.6L169.5 73.8L174.8 78.8L180 83.7L185.2 88.4L190.5 93L195.8 97.4L201 101.7L206.2 105.9L211.5 109.9L216.8 113.8L222 117.6" />
      <path d="M222 40L227.9 43.2L233.8 46.3L239.6 49.4L245.5 52.5L251.4 55.5L257.2 58.4L263.1 61.3L269 64.2L274.9 67L280.8 69.7L286.6 72.4L292.5 75.1L298.4 77.7L304.2 80.3L310.1 82.9L316 85.4" />
      <path d="M316 40L320 40.9L324 41.9L328 42.8L332 43.7L336 44.6L340 45.6L344 46.5L348 47.4L352 48.3L356 49.2L360 50.1L364 51L368 51.9L372 52.7L376 53.6L380 54.5" />
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
