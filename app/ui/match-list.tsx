import type { ReactNode } from 'react';
import type { Choice } from './field';
import { List } from './list';

export type MatchRow = { name: string; text: ReactNode; chosen?: string };

type MatchListProps = {
  /** One select per row; its name is its id. */
  rows: readonly MatchRow[];
  choices: readonly Choice[];
  prompt?: string;
  onChoose?: (name: string, value: string) => void;
};

/* A closed select shows about this many characters on a phone. */
const fitsInSelect = 30;

/** Each line on the left gets one of the same choices. Sentences too long for a select are listed first, with letters. */
export function MatchList({ rows, choices, prompt = 'Choose', onChoose }: MatchListProps) {
  const long = choices.some((choice) => choice.label.length > fitsInSelect);
  const shown = long ? choices.map((choice, index) => ({ ...choice, label: `${letterOf(index)}. ${choice.label}` })) : choices;
  return (
    <>
      {long && <LetteredChoices choices={choices} />}
      <div className={long ? 'match lettered' : 'match'}>
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
              {shown.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </>
  );
}

function letterOf(index: number) {
  return String.fromCharCode(65 + index);
}

function LetteredChoices({ choices }: { choices: readonly Choice[] }) {
  return (
    <List look="match-choices">
      {choices.map((choice, index) => (
        <li key={choice.value}>
          <b>{letterOf(index)}</b>
          <span>{choice.label}</span>
        </li>
      ))}
    </List>
  );
}
