import type { ReactNode } from 'react';
import { List } from './list';
import { Mark } from './mark';
import type { MarkName } from './mark';

/** Where somebody stands on a way: behind them, under their feet, before them. */
export type StopState = 'done' | 'now' | 'todo';

export const stopMarks: Record<StopState, MarkName> = { done: 'done', now: 'here', todo: 'open' };

export type Step = { name: string; detail?: string; state: StopState };

type SteplineProps = { steps: readonly Step[]; summary?: ReactNode };

/** The way through a module as stops: every step of it, and which one is now. */
export function Stepline({ steps, summary }: SteplineProps) {
  const done = steps.filter((step) => step.state === 'done').length;
  return (
    <div className="stepline">
      <p className="vh">{summary ?? `${done} of ${steps.length} steps done.`}</p>
      <List ordered>
        {steps.map((step, index) => (
          <li key={index} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <Mark name={stopMarks[step.state]} />
            <span className="label">
              {step.name}
              {step.detail && (
                <>
                  <br />
                  {step.detail}
                </>
              )}
              {step.state === 'done' && <span className="vh">, done</span>}
            </span>
          </li>
        ))}
      </List>
    </div>
  );
}
