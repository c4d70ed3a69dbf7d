/** One thing in a list of a letter, such as a module with its date and reason. */
export interface LetterItem {
  title: string;
  url: string;
  /** The date, mostly. */
  fact: string;
  /** Who wants it and why, in one sentence. */
  why?: string;
}

export type LetterBlock =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'items'; items: readonly LetterItem[] }
  /** The one way on. */
  | { kind: 'button'; label: string; url: string }
  /** Somebody’s own words. */
  | { kind: 'quote'; text: string; by: string };

/** What a mail says, before it becomes plain text and HTML. */
export interface Letter {
  subject: string;
  greeting: string;
  blocks: readonly LetterBlock[];
  /** Why this came, and what can be done about it: small, last. */
  foot: readonly { text: string; link?: { label: string; url: string } }[];
}

/** A part of the mail, with what it is called in the subject line. */
export interface LetterPart {
  subject: string;
  blocks: readonly LetterBlock[];
}

/** Other people’s words without marks that turn the direction of what stands after them, or that no mail may carry. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ');
}
