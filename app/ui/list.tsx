import type { ReactNode } from 'react';

type ListProps = {
  /** The piece that the list is; the stylesheet knows it by this name. */
  look?: string;
  ordered?: boolean;
  children: ReactNode;
};

/** A list without bullets or numbers. Its role is written out: Safari forgets that such a list is one. */
export function List({ look, ordered, children }: ListProps) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag role="list" className={look}>
      {children}
    </Tag>
  );
}

/** Things said one after the other, with bullets inside the measure. */
export function Bullets({ children }: { children: ReactNode }) {
  return <ul className="bullets">{children}</ul>;
}
