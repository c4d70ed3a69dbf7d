import { PlateArt } from './plate-art';

/** The plate “Six steps, and round again”, drawn in the colours of the theme; its description says all that the drawing shows. */
export function SixSteps() {
  return (
    <PlateArt
      viewBox="0 0 340 320"
      title="Six steps, and round again"
      description="A loop of six steps: 1 what customers value most, 2 how we do on it, 3 how we stand against rivals, 4 why, the root, 5 face the findings, 6 act on a plan. At least once a year, ask again."
    >
      <path className="trail" d="M192 66.5A98 98 0 0 1 241.7 95.2" />
      <path className="line" d="M234.1 92.6L241.7 95.2L239.6 87.4" />
      <path className="trail" d="M263.7 133.3A98 98 0 0 1 263.7 190.7" />
      <path className="line" d="M262.2 182.8L263.7 190.7L269.4 185" />
      <path className="trail" d="M241.7 228.8A98 98 0 0 1 192 257.5" />
      <path className="line" d="M198.1 252.2L192 257.5L199.8 259.6" />
      <path className="trail" d="M148 257.5A98 98 0 0 1 98.3 228.8" />
      <path className="line" d="M105.9 231.4L98.3 228.8L100.4 236.6" />
      <path className="trail" d="M76.3 190.7A98 98 0 0 1 76.3 133.3" />
      <path className="line" d="M77.8 141.2L76.3 133.3L70.6 139" />
      <path className="trail again" d="M98.3 95.2A98 98 0 0 1 148 66.5" />
      <path className="line" d="M141.9 71.8L148 66.5L140.2 64.4" />
      <circle className="stop" cx="170" cy="64" r="17" />
      <text className="n" x="170" y="69" textAnchor="middle">
        1
      </text>
      <text className="name" x="170" y="22" textAnchor="middle">
        What they
      </text>
      <text className="name" x="170" y="37" textAnchor="middle">
        value most
      </text>
      <circle className="stop" cx="254.9" cy="113" r="17" />
      <text className="n" x="254.9" y="118" textAnchor="middle">
        2
      </text>
      <text className="name" x="278.9" y="111" textAnchor="start">
        How we
      </text>
      <text className="name" x="278.9" y="126" textAnchor="start">
        do on it
      </text>
      <circle className="stop" cx="254.9" cy="211" r="17" />
      <text className="n" x="254.9" y="216" textAnchor="middle">
        3
      </text>
      <text className="name" x="278.9" y="209" textAnchor="start">
        Against
      </text>
      <text className="name" x="278.9" y="224" textAnchor="start">
        rivals
      </text>
      <circle className="stop" cx="170" cy="260" r="17" />
      <text className="n" x="170" y="265" textAnchor="middle">
        4
      </text>
      <text className="name" x="170" y="296" textAnchor="middle">
        Why:
      </text>
      <text className="name" x="170" y="311" textAnchor="middle">
        the root
      </text>
      <circle className="stop" cx="85.1" cy="211" r="17" />
      <text className="n" x="85.1" y="216" textAnchor="middle">
        5
      </text>
      <text className="name" x="61.1" y="209" textAnchor="end">
        Face the
      </text>
      <text className="name" x="61.1" y="224" textAnchor="end">
        findings
      </text>
      <circle className="stop stop-key" cx="85.1" cy="113" r="17" />
      <text className="n" x="85.1" y="118" textAnchor="middle">
        6
      </text>
      <text className="name" x="61.1" y="111" textAnchor="end">
        Act on
      </text>
      <text className="name" x="61.1" y="126" textAnchor="end">
        a plan
      </text>
      <text className="say" x="170" y="159" textAnchor="middle">
        each year,
      </text>
      <text className="say" x="170" y="175" textAnchor="middle">
        ask again
      </text>
    </PlateArt>
  );
}
