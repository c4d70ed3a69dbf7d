import type { ReactNode } from 'react';
import { List } from './list';

/** People who need somebody, the most urgent first. */
export function RiskList({ children }: { children: ReactNode }) {
  return <List look="risk-list">{children}</List>;
}

type RiskItemProps = {
  /** A link to the person. */
  name: ReactNode;
  /** A Pill. */
  state: ReactNode;
  why: ReactNode;
  /** When it was done last, and the form of the one act. */
  note: ReactNode;
  act: ReactNode;
};

/** Who, why, and one act. */
export function RiskItem({ name, state, why, note, act }: RiskItemProps) {
  return (
    <li>
      <b>{name}</b>
      <span className="why">
        {state}
        <span>{why}</span>
      </span>
      <div className="actions">
        <span className="note">{note}</span>
        {act}
      </div>
    </li>
  );
}
