import { PlateArt } from './plate-art';

/** The plate “Three questions before one answer”; its description says all that the drawing shows. */
export function ThreeQuestions() {
  return (
    <PlateArt
      viewBox="20 14 360 284"
      title="Three questions before one answer"
      description="The way of a complaint: 1 what did you expect, 2 what did you get, 3 what would put it right, 4 say an act, a time and a name, 5 do it, 6 ring after. From many complaints a line leads on to the question: what keeps returning?"
    >
      <path className="trail" d="M90 40L176 40" />
      <path className="line" d="M169 36L176 40L169 44" />
      <circle className="stop" cx="66" cy="40" r="17" />
      <text className="n" x="66" y="45" textAnchor="middle">
        1
      </text>
      <text className="name" x="66" y="80" textAnchor="middle">
        What did
      </text>
      <text className="name" x="66" y="95" textAnchor="middle">
        you expect?
      </text>
      <path className="trail" d="M224 40L310 40" />
      <path className="line" d="M303 36L310 40L303 44" />
      <circle className="stop" cx="200" cy="40" r="17" />
      <text className="n" x="200" y="45" textAnchor="middle">
        2
      </text>
      <text className="name" x="200" y="80" textAnchor="middle">
        What did
      </text>
      <text className="name" x="200" y="95" textAnchor="middle">
        you get?
      </text>
      <circle className="stop" cx="334" cy="40" r="17" />
      <text className="n" x="334" y="45" textAnchor="middle">
        3
      </text>
      <text className="name" x="334" y="80" textAnchor="middle">
        What would
      </text>
      <text className="name" x="334" y="95" textAnchor="middle">
        put it right?
      </text>
      <path className="trail" d="M334 108L334 144" />
      <path className="line" d="M330 137L334 144L338 137" />
      <path className="trail" d="M310 168L224 168" />
      <path className="line" d="M231 164L224 168L231 172" />
      <circle className="stop stop-key" cx="334" cy="168" r="17" />
      <text className="n" x="334" y="173" textAnchor="middle">
        4
      </text>
      <text className="name" x="334" y="208" textAnchor="middle">
        Act, time
      </text>
      <text className="name" x="334" y="223" textAnchor="middle">
        and name
      </text>
      <path className="trail" d="M176 168L90 168" />
      <path className="line" d="M97 164L90 168L97 172" />
      <circle className="stop" cx="200" cy="168" r="17" />
      <text className="n" x="200" y="173" textAnchor="middle">
        5
      </text>
      <text className="name" x="200" y="208" textAnchor="middle">
        Do it
      </text>
      <circle className="stop" cx="66" cy="168" r="17" />
      <text className="n" x="66" y="173" textAnchor="middle">
        6
      </text>
      <text className="name" x="66" y="208" textAnchor="middle">
        Ring after
      </text>
      <path className="trail again" d="M66 218L66 262A10 10 0 0 0 76 272L104 272" />
      <path className="line again" d="M97 268L104 272L97 276" />
      <rect className="box" x="112" y="254" width="248" height="36" rx="3" />
      <text className="name" x="236" y="277" textAnchor="middle">
        After many: what keeps returning?
      </text>
    </PlateArt>
  );
}
