import { signed } from './face';

type MoodLineProps = {
  /** The mood before the first turn and after each, in the order of the talk. */
  mine: readonly number[];
  best: readonly number[];
  /** Turns that decided something, from 1: their points are gold. */
  turns: readonly number[];
  lowest: number;
  highest: number;
  /** The sentence that stands for the drawing. */
  label: string;
};

const [left, right, top, step] = [50, 330, 18, 22];

/** How somebody felt turn by turn, beside how they would have felt on the best path. */
export function MoodLine({ mine, best, turns, lowest, highest, label }: MoodLineProps) {
  const count = Math.max(mine.length, best.length) - 1;
  const bottom = top + (highest - lowest) * step;
  const x = (place: number) => left + (place * (right - left)) / Math.max(1, count);
  const y = (mood: number) => top + (highest - mood) * step;
  const path = (moods: readonly number[]) => moods.map((mood, place) => `${place === 0 ? 'M' : 'L'}${x(place)} ${y(mood)}`).join('');
  const scale = Array.from({ length: highest - lowest + 1 }, (_, index) => highest - index);
  return (
    <svg className="moodchart" viewBox={`0 0 340 ${bottom + 32}`} role="img" aria-label={label}>
      {scale.map((mood) => (
        <g key={mood}>
          <path className={mood === 0 ? 'zero' : 'grid'} d={`M${left - 12} ${y(mood)}H${right + 8}`} />
          <text x={left - 20} y={y(mood) + 4} textAnchor="end">
            {signed(mood)}
          </text>
        </g>
      ))}
      <path className="best" d={path(best)} />
      <path className="mine" d={path(mine)} />
      {mine.map((mood, place) => (
        <circle
          key={place}
          className={turns.includes(place) ? 'turn' : 'pt'}
          cx={x(place)}
          cy={y(mood)}
          r={turns.includes(place) ? 6 : 3.5}
        />
      ))}
      {Array.from({ length: count }, (_, index) => index + 1).map((turn) => (
        <text key={turn} x={x(turn)} y={bottom + 26} textAnchor="middle" className={turns.includes(turn) ? 'lab' : undefined}>
          {turn}
        </text>
      ))}
    </svg>
  );
}

/** Which line is whose. */
export function MoodLineLegend({ mine, best, turn }: { mine: string; best: string; turn?: string | undefined }) {
  return (
    <p className="legend">
      <span>
        <svg className="moodkey" viewBox="0 0 24 10" aria-hidden="true" focusable="false">
          <path className="mine" d="M1 5H23" />
        </svg>
        {mine}
      </span>
      <span>
        <svg className="moodkey" viewBox="0 0 24 10" aria-hidden="true" focusable="false">
          <path className="best" d="M1 5H23" />
        </svg>
        {best}
      </span>
      {turn && (
        <span>
          <svg className="moodkey" viewBox="0 0 24 10" aria-hidden="true" focusable="false">
            <circle className="turn" cx="12" cy="5" r="4" />
          </svg>
          {turn}
        </span>
      )}
    </p>
  );
}
