import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

type PlaybookSlipProps = {
  title: ReactNode;
  /** Version and date. */
  edition: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
};

/**
 * The company's own words, on the company's own slip: quoted, never paraphrased. A group and no landmark: a lesson quotes
 * the same entry again in its job aid.
 */
export function PlaybookSlip({ title, edition, children, foot }: PlaybookSlipProps) {
  const titleId = useId();
  return (
    <div className="playbook wideblock" role="group" aria-labelledby={titleId}>
      <div className="playbook-head">
        <b id={titleId}>
          <Icon name="slip" /> {title}
        </b>
        <span>{edition}</span>
      </div>
      <blockquote>{children}</blockquote>
      {foot && <p className="playbook-foot">{foot}</p>}
    </div>
  );
}
