import type { ReactNode } from 'react';
import { List } from './list';

export type BarItem = {
  name: string;
  value: number;
  /** Full length: the best that can be reached. */
  max: number;
  /** A tick: what is needed. */
  min?: number;
  /** Drawn as a weak one although no minimum is set. */
  low?: boolean;
  /** In place of “value of max”. */
  fact?: ReactNode;
};

/** Values beside each other. The words carry the numbers, the bars only show them; `sentences` for names that are read, not looked up. */
export function Bars({ items, look = 'names' }: { items: readonly BarItem[]; look?: 'names' | 'sentences' }) {
  return (
    <List look={look === 'names' ? 'bars' : 'bars sentences'}>
      {items.map((item) => (
        <li key={item.name}>
          <span>{item.name}</span>
          <span>{item.fact ?? factOf(item)}</span>
          <Bar {...item} />
        </li>
      ))}
    </List>
  );
}

function factOf({ value, max, min }: BarItem) {
  return `${value} of ${max}${min !== undefined && value < min ? `, ${min} needed` : ''}`;
}

function Bar({ value, max, min, low }: BarItem) {
  const at = (part: number) => (max > 0 ? Math.min(100, Math.max(0, (part / max) * 100)) : 0);
  const weak = low ?? (min !== undefined && value < min);
  return (
    <svg className={weak ? 'bar low' : 'bar'} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100" height="10" />
      <rect className="bar-fill" width={at(value)} height="10" />
      {min !== undefined && (
        <>
          <path className="bar-halo" d={`M${at(min)} 0V10`} />
          <path className="bar-min" d={`M${at(min)} -3V13`} />
        </>
      )}
    </svg>
  );
}

/** What the tick and the full length of bars stand for. */
export function BarsLegend({ needed, full }: { needed?: string; full?: string }) {
  return (
    <p className="legend">
      {needed && (
        <span>
          <span className="key-min" />
          {needed}
        </span>
      )}
      {full && (
        <span>
          <span className="key-full" />
          {full}
        </span>
      )}
    </p>
  );
}
