import { useId } from 'react';
import type { ReactNode } from 'react';
import { Stepline } from './stepline';
import type { Step } from './stepline';

type ContinueCardProps = {
  /** “You are here: …” */
  where: ReactNode;
  title: ReactNode;
  /** The one primary button of the page; its verb names the step. */
  action: ReactNode;
  steps?: readonly Step[];
  children?: ReactNode;
};

/** The bookmark: one per page, so that nobody has to decide where to go on. */
export function ContinueCard({ where, title, action, steps, children }: ContinueCardProps) {
  const headingId = useId();
  return (
    <section className="continue" aria-labelledby={headingId}>
      <div className="stack">
        <p className="where">{where}</p>
        <h2 id={headingId}>{title}</h2>
        {children && <p>{children}</p>}
        <div>{action}</div>
      </div>
      {steps && <Stepline steps={steps} />}
    </section>
  );
}
