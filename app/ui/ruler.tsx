import type { ReactNode } from 'react';

type RulerProps = {
  score: number;
  max: number;
  /** The points that pass. */
  pass: number;
  label?: string;
  passLabel?: string;
};

const tenths = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/* Near an end of the ruler, centred words would stand outside it. */
function anchorAt(percent: number) {
  if (percent > 88) return 'end';
  return percent < 12 ? 'start' : 'middle';
}

/** A score on its own ruler, with the mark that passes. */
export function Ruler({
  score,
  max,
  pass,
  label = `${score} of ${max} points. ${pass} are needed to pass.`,
  passLabel = `${pass} to pass`,
}: RulerProps) {
  const at = (points: number) => (max > 0 ? Math.min(100, Math.max(0, (points / max) * 100)) : 0);
  const passAt = `${at(pass)}%`;
  return (
    <svg className="ruler" width="100%" height="68" role="img" aria-label={label}>
      <rect className="track" y="24" width="100%" height="16" />
      <rect className={score < pass ? 'fill fell' : 'fill'} y="24" width={`${at(score)}%`} height="16" />
      {tenths.map((tenth) => (
        <line key={tenth} className="tick" x1={`${tenth}%`} x2={`${tenth}%`} y1="40" y2="45" />
      ))}
      <line className="pass" x1={passAt} x2={passAt} y1="17" y2="48" />
      <text x={passAt} y="12" textAnchor={anchorAt(at(pass))}>
        {passLabel}
      </text>
      <text x="0" y="62">
        0
      </text>
      <text x="100%" y="62" textAnchor="end">
        {max}
      </text>
    </svg>
  );
}

/** The number that was reached, large, and what it means beside it. */
export function Score({ value, children }: { value: number; children: ReactNode }) {
  return (
    <div className="verdict-line">
      <p className="score">{value}</p>
      <div>{children}</div>
    </div>
  );
}
