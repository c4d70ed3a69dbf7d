import type { CalendarDay, Claim, Instant } from './values';

/** The outbox. Its id makes the Message-ID, so that a mail that is sent again is recognised as the same one. */
export interface MailTable {
  id: string;
  /** `daily` merges what one person is to be told on a day; its words are found just before it is sent. */
  kind: 'account' | 'daily';
  employee_id: string | null;
  /** The day that a daily mail uses up; null for others, and for one that had nothing true to say. */
  day: CalendarDay | null;
  /** What an account mail says, encrypted because it holds a link that opens an account; null once it has ended. */
  sealed: string | null;
  /** The link in an account mail: when it works no longer, the mail is dropped. */
  link_id: string | null;
  state: 'waiting' | 'sent' | 'dropped' | 'dead';
  /** Counted when a process takes the mail, so that one that kills its process is not tried for ever. */
  attempts: number;
  next_try_at: Instant;
  /** A process is at it until then; if it dies, another one takes over. */
  leased_until: Instant | null;
  address: string | null;
  subject: string | null;
  /** Why it did not leave the last time. */
  problem: string | null;
  made_at: Instant;
  ended_at: Instant | null;
}

/** Something that one person is to be told once; the key says which occasion it is. */
export interface NoticeTable {
  employee_id: string;
  kind: 'assigned' | 'moved' | 'withdrawn' | 'due-soon' | 'due-today' | 'overdue' | 'nudge' | 'digest' | 'playbook';
  key: string;
  /** The assignment, the nudge, the Monday of a digest, or the entry of the playbook. */
  subject_id: string;
  raised_at: Instant;
  /** Not told before: an act that is undone within its time is never mailed. */
  ripe_at: Instant;
  /** The mail that tells it; null while it waits for one. */
  mail_id: string | null;
}

/** What somebody said about mails that are not obligatory; without a row they are wanted. */
export interface MailPreferenceTable {
  employee_id: string;
  kind: 'due-soon' | 'digest';
  wanted: Claim;
  saved_at: Instant;
}
