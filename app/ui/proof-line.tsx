import type { ReactNode } from 'react';
import { Mark } from './mark';

type ProofLineProps = {
  broken?: boolean;
  /** What was found, in a few words. */
  title: ReactNode;
  children?: ReactNode;
  /** What can be done about it. */
  end?: ReactNode;
};

/** The health of a register: what was proven, when, and the way to prove it again. */
export function ProofLine({ broken, title, children, end }: ProofLineProps) {
  return (
    <div className={broken ? 'proof broken' : 'proof'}>
      <p role={broken ? 'alert' : undefined}>
        <Mark name={broken ? 'overdue' : 'valid'} />
        <span>
          <b>{title}</b> {children}
        </span>
      </p>
      {end}
    </div>
  );
}
