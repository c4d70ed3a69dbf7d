/** The company's procedures, in the order in which they are shown. */
export const playbookEntryIds = ['greeting', 'hold', 'transfer', 'voicemail', 'escalation', 'complaint', 'authority', 'values'] as const;

export type PlaybookEntryId = (typeof playbookEntryIds)[number];

/** A procedure in words, with `{{company}}` and `{{me}}` where the names of the company and the reader go. */
export interface Wording {
  title: string;
  /** The exact words to say. */
  says: readonly string[];
  steps: readonly string[];
}
