import type { ReactNode } from 'react';

type TextProps = { children: ReactNode };

/** Words for those who listen to the page and do not see it. */
export function Hidden({ children }: TextProps) {
  return <span className="vh">{children}</span>;
}

export function Lead({ children }: TextProps) {
  return <p className="lead">{children}</p>;
}

export function Soft({ children }: TextProps) {
  return <span className="soft">{children}</span>;
}

/** A second line. Never a sentence that must be read. */
export function Note({ children }: TextProps) {
  return <p className="note">{children}</p>;
}

/** A certificate number, a verification code, a reference: never broken across lines. */
export function Code({ children }: TextProps) {
  return <span className="code">{children}</span>;
}

/** A date as people read it, with the exact value behind it. */
export function Time({ value, children }: { value: string; children: ReactNode }) {
  return <time dateTime={value}>{children}</time>;
}
