type RingProps = {
  /** Whole per cent, 0 to 100. */
  percent: number;
  size?: 'normal' | 'small';
  /** The sentence that stands for the drawing. */
  label?: string;
};

function sentence(percent: number) {
  if (percent <= 0) return 'Not started';
  return percent >= 100 ? 'All done' : `${percent} percent done`;
}

/** Progress, with its number inside. */
export function Ring({ percent, size = 'normal', label = sentence(percent) }: RingProps) {
  const look = ['ring', size === 'small' && 'small', percent >= 100 && 'full'].filter(Boolean).join(' ');
  return (
    <svg className={look} viewBox="0 0 48 48" role="img" aria-label={label}>
      <circle className="ring-track" cx="24" cy="24" r="20" />
      {percent > 0 && (
        <circle
          className="ring-fill"
          cx="24"
          cy="24"
          r="20"
          pathLength="100"
          strokeDasharray={`${Math.min(percent, 100)} 100`}
          transform="rotate(-90 24 24)"
        />
      )}
      <text x="24" y="28.5" textAnchor="middle">
        {percent}
        <tspan className="pc">%</tspan>
      </text>
    </svg>
  );
}
