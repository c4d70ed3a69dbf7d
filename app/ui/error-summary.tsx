import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Mark } from './mark';

/** `id` is the id of the field, which is its name unless the form says otherwise. */
export type Problem = { id: string; message: string };

type ErrorSummaryProps = {
  title: string;
  problems?: readonly Problem[];
  children?: ReactNode;
  /** Anything that is new with each submission (its action data, its time); a new one takes focus again. */
  submission?: unknown;
  /** Only where it is shown, not met: on a style page. */
  takesFocus?: boolean;
};

/** Above a form that was refused: takes focus, says what happened, and links to each field. */
export function ErrorSummary({ title, problems = [], children, submission, takesFocus = true }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [submission, takesFocus]);
  return (
    <section className="summary-box" ref={box} tabIndex={-1} aria-labelledby={headingId}>
      <h2 id={headingId}>
        <Mark name="overdue" />
        <span>{title}</span>
      </h2>
      {children && <div>{children}</div>}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.id}>
              <a href={`#${problem.id}`}>{problem.message}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
