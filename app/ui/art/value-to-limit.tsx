import { PlateArt } from './plate-art';

/** The plate “From a word to a limit”; its description says all that the drawing shows. */
export function ValueToLimit() {
  return (
    <PlateArt
      viewBox="18 6 364 284"
      title="From a word to a limit"
      description="A value such as “helpful” is a word on the wall. Below it stand two behaviours that a customer can see, and under both one limit: up to here without asking, and beyond it this person decides."
    >
      <rect className="box" x="110" y="14" width="180" height="44" rx="3" />
      <text className="big" x="200" y="45" textAnchor="middle">
        “helpful”
      </text>
      <text className="say" x="200" y="78" textAnchor="middle">
        a word on the wall
      </text>
      <path className="trail" d="M170 90L110 132" />
      <path className="line" d="M113.4 124.7L110 132L118 131.2" />
      <path className="trail" d="M230 90L290 132" />
      <path className="line" d="M282 131.2L290 132L286.6 124.7" />
      <rect className="box tint-c" x="26" y="140" width="164" height="58" rx="3" />
      <text className="name" x="108" y="165" textAnchor="middle">
        What a customer
      </text>
      <text className="name" x="108" y="181" textAnchor="middle">
        can see us do
      </text>
      <rect className="box tint-d" x="210" y="140" width="164" height="58" rx="3" />
      <text className="name" x="292" y="165" textAnchor="middle">
        And what else
      </text>
      <text className="name" x="292" y="181" textAnchor="middle">
        they can see
      </text>
      <path className="again" d="M26 236L374 236" />
      <path className="again" d="M26 228L26 244M374 228L374 244" />
      <text className="name" x="200" y="262" textAnchor="middle">
        One limit: up to here without asking
      </text>
      <text className="say" x="200" y="281" textAnchor="middle">
        beyond it, this person decides
      </text>
    </PlateArt>
  );
}
