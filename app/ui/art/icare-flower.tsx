import { PlateArt } from './plate-art';

/** The plate “The I CARE flower”, drawn in the colours of the theme; its description says all that the drawing shows. */
export function IcareFlower() {
  return (
    <PlateArt
      viewBox="0 0 340 322"
      title="The I CARE flower"
      description="Five petals around the customer: Initiative, act before you are asked. Commitment, keep what you said. Accountability, own it to the end. Resourcefulness, have a second way. Expectations, give one thing more."
    >
      <path
        className="tint-a"
        d="M162.4 144.1C150.8 137.4 122 116.2 126.3 94.2C130 75.4 154.6 68.2 170 78.8C185.4 68.2 210 75.4 213.7 94.2C218 116.2 189.2 137.4 177.6 144.1Z"
      />
      <path className="fine" d="M165.6 135.3L160.7 111.2M170 135L170 117.2M174.4 135.3L179.3 111.2" />
      <text className="big" x="170" y="111" textAnchor="middle">
        I
      </text>
      <path
        className="tint-b"
        d="M192.3 154.8C195.1 141.7 206.3 107.7 228.6 105C247.6 102.7 262 123.9 256.7 141.8C271.5 153.2 272.3 178.9 255.6 188.1C236 199 207 178.2 197 169.2Z"
      />
      <path className="fine" d="M201.7 155.1L223 143M203.3 159.2L220.2 153.7M204.4 163.4L228.8 160.7" />
      <text className="big" x="234.7" y="158" textAnchor="middle">
        C
      </text>
      <path
        className="tint-c"
        d="M191.4 186.5C204.7 185.1 240.4 185.3 249.9 205.7C258 223 242.2 243.3 223.6 243.8C217.4 261.4 193.2 270 179.2 257C162.8 241.7 173.7 207.7 179.1 195.4Z"
      />
      <path className="fine" d="M194 195.5L212.1 212.1M190.6 198.3L201 212.7M186.9 200.7L197 223" />
      <text className="big" x="210" y="234" textAnchor="middle">
        A
      </text>
      <path
        className="tint-d"
        d="M160.9 195.4C166.3 207.7 177.2 241.7 160.8 257C146.8 270 122.6 261.4 116.4 243.8C97.8 243.3 82 223 90.1 205.7C99.6 185.3 135.3 185.1 148.6 186.5Z"
      />
      <path className="fine" d="M153.1 200.7L143 223M149.4 198.3L139 212.7M146 195.5L127.9 212.1" />
      <text className="big" x="130" y="234" textAnchor="middle">
        R
      </text>
      <path
        className="tint-e"
        d="M143 169.2C133 178.2 104 199 84.4 188.1C67.7 178.9 68.5 153.2 83.3 141.8C78 123.9 92.4 102.7 111.4 105C133.7 107.7 144.9 141.7 147.7 154.8Z"
      />
      <path className="fine" d="M135.6 163.4L111.2 160.7M136.7 159.2L119.8 153.7M138.3 155.1L117 143" />
      <text className="big" x="105.3" y="158" textAnchor="middle">
        E
      </text>
      <circle className="core" cx="170" cy="170" r="25" />
      <text className="core-text" x="170" y="174.5" textAnchor="middle">
        customer
      </text>
      <path className="leader" d="M170 80L170 48" />
      <circle className="dot" cx="170" cy="80" r="2" />
      <path className="leader" d="M252 118L278 92" />
      <circle className="dot" cx="252" cy="118" r="2" />
      <path className="leader" d="M226 250L248 276" />
      <circle className="dot" cx="226" cy="250" r="2" />
      <path className="leader" d="M114 250L92 276" />
      <circle className="dot" cx="114" cy="250" r="2" />
      <path className="leader" d="M88 118L62 92" />
      <circle className="dot" cx="88" cy="118" r="2" />
      <text className="name" x="170" y="24" textAnchor="middle">
        Initiative
      </text>
      <text className="say" x="170" y="40" textAnchor="middle">
        act before you are asked
      </text>
      <text className="name" x="336" y="66" textAnchor="end">
        Commitment
      </text>
      <text className="say" x="336" y="82" textAnchor="end">
        keep what you said
      </text>
      <text className="name" x="336" y="296" textAnchor="end">
        Accountability
      </text>
      <text className="say" x="336" y="312" textAnchor="end">
        own it to the end
      </text>
      <text className="name" x="4" y="296" textAnchor="start">
        Resourcefulness
      </text>
      <text className="say" x="4" y="312" textAnchor="start">
        have a second way
      </text>
      <text className="name" x="4" y="66" textAnchor="start">
        Expectations
      </text>
      <text className="say" x="4" y="82" textAnchor="start">
        give one thing more
      </text>
    </PlateArt>
  );
}
