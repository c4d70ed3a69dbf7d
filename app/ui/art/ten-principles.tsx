import { PlateArt } from './plate-art';

/** The plate “Ten around one moment”; its description says all that the drawing shows. */
export function TenPrinciples() {
  return (
    <PlateArt
      viewBox="12 10 372 316"
      title="Ten around one moment"
      description="Ten principles stand around each moment of truth: 1 it starts at the top, 2 colleagues first, 3 the need first, 4 small things, 5 never for granted, 6 always a choice, 7 the feeling, 8 their success, 9 still respected, 10 every contact."
    >
      <circle className="fine" cx="200" cy="168" r="100" />
      <path className="fine" d="M200 122L200 85" />
      <path className="fine" d="M227 130.8L248.8 100.9" />
      <path className="fine" d="M243.7 153.8L278.9 142.4" />
      <path className="fine" d="M243.7 182.2L278.9 193.6" />
      <path className="fine" d="M227 205.2L248.8 235.1" />
      <path className="fine" d="M200 214L200 251" />
      <path className="fine" d="M173 205.2L151.2 235.1" />
      <path className="fine" d="M156.3 182.2L121.1 193.6" />
      <path className="fine" d="M156.3 153.8L121.1 142.4" />
      <path className="fine" d="M173 130.8L151.2 100.9" />
      <circle className="stop stop-key" cx="200" cy="68" r="16" />
      <text className="n" x="200" y="73" textAnchor="middle">
        1
      </text>
      <text className="name" x="200" y="29" textAnchor="middle">
        It starts
      </text>
      <text className="name" x="200" y="44" textAnchor="middle">
        at the top
      </text>
      <circle className="stop" cx="258.8" cy="87.1" r="16" />
      <text className="n" x="258.8" y="92.1" textAnchor="middle">
        2
      </text>
      <text className="name" x="282.8" y="84.6" textAnchor="start">
        Colleagues
      </text>
      <text className="name" x="282.8" y="99.6" textAnchor="start">
        first
      </text>
      <circle className="stop" cx="295.1" cy="137.1" r="16" />
      <text className="n" x="295.1" y="142.1" textAnchor="middle">
        3
      </text>
      <text className="name" x="319.1" y="134.6" textAnchor="start">
        The need
      </text>
      <text className="name" x="319.1" y="149.6" textAnchor="start">
        first
      </text>
      <circle className="stop" cx="295.1" cy="198.9" r="16" />
      <text className="n" x="295.1" y="203.9" textAnchor="middle">
        4
      </text>
      <text className="name" x="319.1" y="196.4" textAnchor="start">
        Small
      </text>
      <text className="name" x="319.1" y="211.4" textAnchor="start">
        things
      </text>
      <circle className="stop" cx="258.8" cy="248.9" r="16" />
      <text className="n" x="258.8" y="253.9" textAnchor="middle">
        5
      </text>
      <text className="name" x="282.8" y="246.4" textAnchor="start">
        Never for
      </text>
      <text className="name" x="282.8" y="261.4" textAnchor="start">
        granted
      </text>
      <circle className="stop" cx="200" cy="268" r="16" />
      <text className="n" x="200" y="273" textAnchor="middle">
        6
      </text>
      <text className="name" x="200" y="301" textAnchor="middle">
        Always
      </text>
      <text className="name" x="200" y="316" textAnchor="middle">
        a choice
      </text>
      <circle className="stop" cx="141.2" cy="248.9" r="16" />
      <text className="n" x="141.2" y="253.9" textAnchor="middle">
        7
      </text>
      <text className="name" x="117.2" y="246.4" textAnchor="end">
        The
      </text>
      <text className="name" x="117.2" y="261.4" textAnchor="end">
        feeling
      </text>
      <circle className="stop" cx="104.9" cy="198.9" r="16" />
      <text className="n" x="104.9" y="203.9" textAnchor="middle">
        8
      </text>
      <text className="name" x="80.9" y="196.4" textAnchor="end">
        Their
      </text>
      <text className="name" x="80.9" y="211.4" textAnchor="end">
        success
      </text>
      <circle className="stop" cx="104.9" cy="137.1" r="16" />
      <text className="n" x="104.9" y="142.1" textAnchor="middle">
        9
      </text>
      <text className="name" x="80.9" y="134.6" textAnchor="end">
        Still
      </text>
      <text className="name" x="80.9" y="149.6" textAnchor="end">
        respected
      </text>
      <circle className="stop" cx="141.2" cy="87.1" r="16" />
      <text className="n" x="141.2" y="92.1" textAnchor="middle">
        10
      </text>
      <text className="name" x="117.2" y="84.6" textAnchor="end">
        Every
      </text>
      <text className="name" x="117.2" y="99.6" textAnchor="end">
        contact
      </text>
      <text className="say" x="200" y="164" textAnchor="middle">
        one moment
      </text>
      <text className="say" x="200" y="181" textAnchor="middle">
        of truth
      </text>
    </PlateArt>
  );
}
