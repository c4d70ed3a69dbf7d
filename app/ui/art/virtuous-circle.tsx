import { PlateArt } from './plate-art';

/** The plate “The circle that turns both ways”; its description says all that the drawing shows. */
export function VirtuousCircle() {
  return (
    <PlateArt
      viewBox="14 6 392 258"
      title="The circle that turns both ways"
      description="A circle of five links: 1 we may put it right, 2 we are proud of our work, 3 customers are looked after, 4 they return and say so, 5 we hear it, and it begins again. A second line inside runs backwards: where we may not put it right, we stop trying and customers stay away."
    >
      <path className="trail" d="M224.7 67.2A96 96 0 0 1 280.6 107.9" />
      <path className="line" d="M279.6 99.9L280.6 107.9L273.8 103.7" />
      <path className="trail" d="M295.9 154.8A96 96 0 0 1 274.5 220.5" />
      <path className="line" d="M281.7 217.2L274.5 220.5L276.3 212.8" />
      <path className="trail" d="M234.6 249.6A96 96 0 0 1 165.4 249.6" />
      <path className="line" d="M170.9 255.4L165.4 249.6L173.4 248.9" />
      <path className="trail" d="M125.5 220.5A96 96 0 0 1 104.1 154.8" />
      <path className="line" d="M100.3 161.8L104.1 154.8L107.2 162.2" />
      <path className="trail" d="M119.4 107.9A96 96 0 0 1 175.3 67.2" />
      <path className="line" d="M167.5 65.7L175.3 67.2L169.3 72.4" />
      <path className="trail again" d="M228.9 208A56 56 0 1 0 171.1 208" />
      <path className="line again" d="M166.8 201.3L171.1 208L163.2 207.3" />
      <circle className="stop stop-key" cx="200" cy="64" r="17" />
      <text className="n" x="200" y="69" textAnchor="middle">
        1
      </text>
      <text className="name" x="200" y="25" textAnchor="middle">
        We may put
      </text>
      <text className="name" x="200" y="40" textAnchor="middle">
        it right
      </text>
      <circle className="stop" cx="291.3" cy="130.3" r="17" />
      <text className="n" x="291.3" y="135.3" textAnchor="middle">
        2
      </text>
      <text className="name" x="315.3" y="127.8" textAnchor="start">
        We are proud
      </text>
      <text className="name" x="315.3" y="142.8" textAnchor="start">
        of our work
      </text>
      <circle className="stop" cx="256.4" cy="237.7" r="17" />
      <text className="n" x="256.4" y="242.7" textAnchor="middle">
        3
      </text>
      <text className="name" x="280.4" y="235.2" textAnchor="start">
        Customers are
      </text>
      <text className="name" x="280.4" y="250.2" textAnchor="start">
        looked after
      </text>
      <circle className="stop" cx="143.6" cy="237.7" r="17" />
      <text className="n" x="143.6" y="242.7" textAnchor="middle">
        4
      </text>
      <text className="name" x="119.6" y="235.2" textAnchor="end">
        They return,
      </text>
      <text className="name" x="119.6" y="250.2" textAnchor="end">
        and say so
      </text>
      <circle className="stop" cx="108.7" cy="130.3" r="17" />
      <text className="n" x="108.7" y="135.3" textAnchor="middle">
        5
      </text>
      <text className="name" x="84.7" y="135.3" textAnchor="end">
        We hear it
      </text>
      <text className="say" x="200" y="152" textAnchor="middle">
        and back,
      </text>
      <text className="say" x="200" y="168" textAnchor="middle">
        when we may
      </text>
      <text className="say" x="200" y="184" textAnchor="middle">
        not
      </text>
    </PlateArt>
  );
}
