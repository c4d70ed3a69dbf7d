import { signed } from './face';

type GaugeProps = {
  value: number;
  /** Where the mood was before the last reply; null when nothing has moved it yet. */
  was: number | null;
  lowest: number;
  highest: number;
  /** The sentence that stands for the drawing. */
  label: string;
};

/** The mood on its scale: where it is, and where it came from. */
export function Gauge({ value, was, lowest, highest, label }: GaugeProps) {
  const steps = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  const x = (mood: number) => 10 + ((mood - lowest) * 280) / Math.max(1, highest - lowest);
  return (
    <svg className="gauge" viewBox="0 0 300 30" role="img" aria-label={label}>
      <path className="axis" d="M10 10H290" />
      {steps.map((step) => (
        <g key={step}>
          <path className="axis" d={`M${x(step)} 6v8`} />
          <text x={x(step)} y="28" textAnchor="middle">
            {signed(step)}
          </text>
        </g>
      ))}
      {was !== null && was !== value && (
        <>
          <circle className="was" cx={x(was)} cy="10" r="5" />
          <path className="moved" d={`M${x(was) + (value > was ? 6 : -6)} 10H${x(value)}`} />
        </>
      )}
      <circle className="is" cx={x(value)} cy="10" r="8" />
    </svg>
  );
}
