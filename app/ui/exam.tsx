import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A form with its progress beside it; on phones the progress is a thin bar that stays in view. */
export function Exam({ bar, children }: { bar: ReactNode; children: ReactNode }) {
  return (
    <div className="exam">
      {bar}
      {children}
    </div>
  );
}

export type ExamItem = { href: string; number: number; state: 'answered' | 'open' | 'here' };

type ExamBarProps = {
  /** “8:42 left”. What is announced of it is the caller's to say, in a LiveMessage. */
  clock?: ReactNode;
  answered: ReactNode;
  items: readonly ExamItem[];
  label?: string;
};

const words: Record<ExamItem['state'], string> = { answered: 'answered', open: 'not answered', here: 'you are here' };

export function ExamBar({ clock, answered, items, label = 'Your progress' }: ExamBarProps) {
  return (
    <div className="exam-bar" role="region" aria-label={label}>
      <p className="exam-facts">
        {clock && (
          <span className="exam-clock">
            <Icon name="clock" /> {clock}
          </span>
        )}
        <span>{answered}</span>
      </p>
      <nav aria-label="Questions">
        <div className="item-nav">
          {items.map((item) => (
            <ItemLink key={item.number} item={item} />
          ))}
        </div>
      </nav>
    </div>
  );
}

function ItemLink({ item: { href, number, state } }: { item: ExamItem }) {
  return (
    <a
      href={href}
      className={state === 'answered' ? 'done' : undefined}
      aria-current={state === 'here' ? 'true' : undefined}
      aria-label={`Question ${number}, ${words[state]}`}
    >
      {number}
    </a>
  );
}
