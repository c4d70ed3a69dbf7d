import type { ReactNode } from 'react';
import type { Choice } from './field';

export type MatchRow = { name: string; text: ReactNode; chosen?: string };

type MatchListProps = {
  /** One select per row; its name is its id. */
  rows: readonly MatchRow[];
  choices: readonly Choice[];
  prompt?: string;
  onChoose?: (name: string, value: string) => void;
};

/** Each line on the left gets one of the same choices on the right. */
export function MatchList({ rows, choices, prompt = 'Choose', onChoose }: MatchListProps) {
  return (
    <div className="match">
      {rows.map((row) => (
        <div key={row.name}>
          <label htmlFor={row.name}>{row.text}</label>
          <select
            id={row.name}
            name={row.name}
            defaultValue={row.chosen ?? ''}
            onChange={(event) => onChoose?.(row.name, event.target.value)}
          >
            <option value="">{prompt}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
