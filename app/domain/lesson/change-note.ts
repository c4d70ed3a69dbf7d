/** A private note may have so many characters. */
export const longestNote = 4000;

/** What is to become of a note: this text alone, this text below what was saved elsewhere, or what was saved elsewhere. */
export type NoteWish = 'this' | 'both' | 'other';

export interface KeptNote {
  note: string;
  savedAt: Date;
}

interface NoteChange {
  wish: NoteWish;
  note: string;
  /** Which saved note the page shows or has shown, by its instant; empty for none. */
  known: string;
}

export type NoteRight =
  | { kind: 'may-be-saved'; note: string }
  | { kind: 'stands-already'; kept: KeptNote }
  /** Both texts are safe: one is kept, the other is still on the page. `too-long` when they do not fit into one note. */
  | { kind: 'changed-elsewhere'; kept: KeptNote; isTooLong: boolean };

/** Whether a note may be saved over the kept one. What was written in another tab or on another device is never lost unseen. */
export function rightToSaveNote({ wish, note, known }: NoteChange, kept: KeptNote | undefined): NoteRight {
  if (!kept) return { kind: 'may-be-saved', note };
  if (wish === 'other') return { kind: 'stands-already', kept };
  const isKnown = known === kept.savedAt.toISOString();
  if (!isKnown && kept.note !== note && kept.note !== '') return { kind: 'changed-elsewhere', kept, isTooLong: false };
  if (wish === 'this') return { kind: 'may-be-saved', note };
  const both = [kept.note, note].filter(Boolean).join('\n\n');
  return both.length <= longestNote ? { kind: 'may-be-saved', note: both } : { kind: 'changed-elsewhere', kept, isTooLong: true };
}
