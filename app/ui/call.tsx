import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { TextLink } from './link';

export type CallChannel = 'phone' | 'counter' | 'in-person' | 'email' | 'chat';

type CallRoomProps = {
  channel: CallChannel;
  title: string;
  /** What kind of page this is, for those who listen to it. */
  kind: string;
  leave: { href: string; icon: IconName; label: string; more: string };
  children: ReactNode;
};

/** Another room than the rest of the guide: cloth in both themes, the customer to the side, the talk before you. */
export function CallRoom({ channel, title, kind, leave, children }: CallRoomProps) {
  return (
    <div className="on-call">
      <a className="skip" href="#now">
        Skip to the talk
      </a>
      <main id="main" tabIndex={-1}>
        <div className={`call by-${channel}`}>
          <div className="call-top">
            <h1>
              {title} <span className="vh">, {kind}</span>
            </h1>
            <TextLink href={leave.href}>
              <Icon name={leave.icon} />
              <span>
                {leave.label}
                <span className="wide-only">{leave.more}</span>
              </span>
            </TextLink>
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}

/** What was learned or promised in the talk, the latest last. */
export function KnownList({ title, items }: { title: string; items: readonly ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map((item, index) => (
          <li key={index}>
            <Icon name="check" />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Beside the customer, who stays in view: what one knows scrolls in itself. */
export function CallFacts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="call-facts">
      <h3 id="call-facts">{title}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll only what has focus (WCAG 2.1.1) */}
      <div tabIndex={0} role="region" aria-labelledby="call-facts">
        {children}
      </div>
    </section>
  );
}

/** The same on phones, where it folds away above the talk. */
export function CallFactsFolded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="call-facts-folded">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** The end of a talk, in its room: what became of it, and the one way on. */
export function Ended({ what, title, action, children }: { what: string; title: string; action: ReactNode; children: ReactNode }) {
  return (
    <section className="call-talk call-ended" id="now" aria-labelledby="page-title">
      <p className="what">{what}</p>
      <h2 id="page-title" tabIndex={-1}>
        {title}
      </h2>
      <p className="became">{children}</p>
      <p>{action}</p>
    </section>
  );
}
