type SparkProps = {
  /** Oldest first, 0 to `max`. */
  values: readonly number[];
  max: number;
  /** The sentence that stands for the drawing. */
  label: string;
};

/** How a value went, in the space of a word. */
export function Spark({ values, max, label }: SparkProps) {
  const step = 92 / Math.max(1, values.length - 1);
  const points = values.map((value, index) => ({ x: 4 + index * step, y: 26.5 - (value / max) * 23 }));
  const last = points[points.length - 1];
  return (
    <svg className="spark" viewBox="0 0 100 30" role="img" aria-label={label}>
      <path className="spark-base" d="M4 26.5H96" />
      <path
        className="spark-line"
        d={points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')}
      />
      {last && <circle className="spark-end" cx={last.x} cy={last.y} r="2.8" />}
    </svg>
  );
}
