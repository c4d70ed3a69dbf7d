import { PlateArt } from './plate-art';

/** The plate “The way of a call”, drawn in the colours of the theme; its description says all that the drawing shows. */
export function CallFlow() {
  return (
    <PlateArt
      viewBox="0 0 340 432"
      title="The way of a call"
      description="Answer within three rings. Greet with house, name and offer. Listen, then say it back. If needed, hold: ask first, two minutes at most; or transfer, and tell the story once. Agree what, who and by when. Close: thank, and note it."
    >
      <path className="trail" d="M54 54V98M54 126V170M54 198V318M54 346V390" />
      <path className="trail" d="M54 214H252Q268 214 268 230M144 214V230M144 276V304M268 276V288Q268 304 252 304H58" />
      <rect className="box" x="92" y="230" width="104" height="46" />
      <text className="name" x="144" y="250" textAnchor="middle">
        Hold
      </text>
      <text className="say" x="144" y="266" textAnchor="middle">
        ask, two minutes
      </text>
      <rect className="box" x="204" y="230" width="128" height="46" />
      <text className="name" x="268" y="250" textAnchor="middle">
        Transfer
      </text>
      <text className="say" x="268" y="266" textAnchor="middle">
        tell the story once
      </text>
      <circle className="stop" cx="54" cy="40" r="14" />
      <text className="n" x="54" y="45" textAnchor="middle">
        1
      </text>
      <text className="name" x="80" y="39">
        Answer
      </text>
      <text className="say" x="80" y="55">
        within three rings
      </text>
      <circle className="stop" cx="54" cy="112" r="14" />
      <text className="n" x="54" y="117" textAnchor="middle">
        2
      </text>
      <text className="name" x="80" y="111">
        Greet
      </text>
      <text className="say" x="80" y="127">
        house, name, offer
      </text>
      <circle className="stop stop-key" cx="54" cy="184" r="14" />
      <text className="n" x="54" y="189" textAnchor="middle">
        3
      </text>
      <text className="name" x="80" y="183">
        Listen
      </text>
      <text className="say" x="80" y="199">
        then say it back
      </text>
      <circle className="stop" cx="54" cy="332" r="14" />
      <text className="n" x="54" y="337" textAnchor="middle">
        4
      </text>
      <text className="name" x="80" y="331">
        Agree
      </text>
      <text className="say" x="80" y="347">
        what, who, by when
      </text>
      <circle className="stop" cx="54" cy="404" r="14" />
      <text className="n" x="54" y="409" textAnchor="middle">
        5
      </text>
      <text className="name" x="80" y="403">
        Close
      </text>
      <text className="say" x="80" y="419">
        thank, and note it
      </text>
      <path
        className="line"
        d="M250 30c0-7 6-12 13-12h34c7 0 13 5 13 12v8a3 3 0 0 1-3 3h-12a3 3 0 0 1-3-3v-6h-24v6a3 3 0 0 1-3 3h-12a3 3 0 0 1-3-3z"
      />
      <path
        className="line"
        d="M250.5 44L250.9 45.7L252.1 47.2L253.9 48.4L256 49.2L258.1 49.5L259.9 49.4L261.1 48.9L261.5 48.3L261.1 47.7L259.9 47.2L258.1 47.1L256 47.4L253.9 48.2L252.1 49.4L250.9 50.9L250.5 52.6L250.9 54.3L252.1 55.8L253.9 57L256 57.7L258.1 58L259.9 57.9L261.1 57.5L261.5 56.9L261.1 56.2L259.9 55.8L258.1 55.7L256 56L253.9 56.7L252.1 57.9L250.9 59.4L250.5 61.1L250.9 62.8L252.1 64.4L253.9 65.5L256 66.3L258.1 66.6L259.9 66.5L261.1 66.1L261.5 65.4L261.1 64.8L259.9 64.4L258.1 64.2L256 64.5L253.9 65.3L252.1 66.5L250.9 68L250.5 69.7L250.9 71.4L252.1 72.9L253.9 74.1L256 74.9L258.1 75.2L259.9 75.1L261.1 74.6L261.5 74L261.1 73.4L259.9 72.9L258.1 72.8L256 73.1L253.9 73.9L252.1 75.1L250.9 76.6L250.5 78.3L250.9 80L252.1 81.5L253.9 82.7L256 83.5L258.1 83.8L259.9 83.6L261.1 83.2L261.5 82.6L261.1 81.9L259.9 81.5L258.1 81.4L256 81.7L253.9 82.5L252.1 83.6L250.9 85.2L250.5 86.9L250.9 88.6L252.1 90.1L253.9 91.3L256 92L258.1 92.3L259.9 92.2L261.1 91.8L261.5 91.1L261.1 90.5L259.9 90.1L258.1 90L256 90.3L253.9 91L252.1 92.2L250.9 93.7L250.5 95.4L250.9 97.1L252.1 98.6L253.9 99.8L256 100.6L258.1 100.9L259.9 100.8L261.1 100.3L261.5 99.7L261.1 99.1L259.9 98.6L258.1 98.5L256 98.8L253.9 99.6L252.1 100.8L250.9 102.3L250.5 104M256 104v10h60"
      />
      <path className="line fine" d="M240 22c-4 4-4 12 0 16M234 17c-7 7-7 20 0 27M320 22c4 4 4 12 0 16M326 17c7 7 7 20 0 27" />
    </PlateArt>
  );
}
