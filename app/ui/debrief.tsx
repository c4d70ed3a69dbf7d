import type { ReactNode } from 'react';

type DebriefTurnProps = {
  title: string;
  /** Pills and the mood. */
  marks: ReactNode;
  stage?: ReactNode;
  /** Whose line it is, when it is not the customer's. */
  who?: ReactNode;
  /** What was said to the learner. */
  heard?: ReactNode;
  children: ReactNode;
};

/** One turn looked at afterwards. */
export function DebriefTurn({ title, marks, stage, who, heard, children }: DebriefTurnProps) {
  return (
    <article className="turn">
      <header>
        <h3>{title}</h3>
        {marks}
      </header>
      {stage && <p className="soft">{stage}</p>}
      {heard && (
        <p className="heard">
          {who && <b>{who}: </b>}
          {heard}
        </p>
      )}
      {children}
    </article>
  );
}

/** Two ways to go on from the same turn, beside each other. */
export function TalkPaths({ children }: { children: ReactNode }) {
  return <div className="paths">{children}</div>;
}

/** One of them: what was said, what it did, and why. */
export function TalkPath({ title, best, says, children }: { title: string; best?: boolean; says?: ReactNode; children: ReactNode }) {
  return (
    <div className={best ? 'path best' : 'path'}>
      <h4>{title}</h4>
      {says && <blockquote>{says}</blockquote>}
      {children}
    </div>
  );
}

/** What a reply moved, each as a name and a signed number. */
export function Effects({ items }: { items: readonly { name: string; value: string }[] }) {
  if (items.length === 0) return null;
  return (
    <span className="effects">
      {items.map(({ name, value }) => (
        <span key={name} className="effect">
          {name} <b>{value}</b>
        </span>
      ))}
    </span>
  );
}
