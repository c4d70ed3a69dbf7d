import type { CalendarDay, Claim, Instant, Json } from './values';

/** The register. Rows are snapshots and never change: revocation and correction are rows of certification_event. */
export interface CertificationTable {
  id: string;
  /** Printed number, such as SW-2026-000123. */
  number: string;
  verification_code: string;
  employee_id: string;
  employee_number: string;
  employee_name: string;
  employee_email: string | null;
  department: string;
  location: string;
  job_role: string;
  manager_name: string | null;
  kind: 'module' | 'course';
  /** The module's or the course's id. */
  subject_id: string;
  title: string;
  /** The module's edition; a course names the editions of its modules in the evidence. */
  edition_id: string | null;
  edition_label: string;
  study_id: string | null;
  points: number;
  max_points: number;
  /** What it rests on: attempts, completions, earlier certifications. */
  evidence: Json;
  earned_at: Instant;
  issued_on: CalendarDay;
  /** The last day on which it is valid; null when it does not expire. */
  expires_on: CalendarDay | null;
  /** The certification that this one renews. */
  renews_id: string | null;
  manager_id: string | null;
  /** When the holder's personal data was erased; the only change that the table allows. */
  erased_at: Instant | null;
}

export interface CertificationEventTable {
  id: string;
  certification_id: string;
  kind: 'revoked' | 'reinstated';
  reason: string;
  author_id: string | null;
  happened_at: Instant;
}

/** A mistake in a record, put right in a record of its own; the original stays visible. */
export interface CertificationCorrectionTable {
  id: string;
  certification_id: string;
  /** The corrected fields with their new values. */
  changes: Json;
  reason: string;
  author_id: string | null;
  happened_at: Instant;
}

/** One link of the chain over the register: what was recorded, and the hash of the link before. */
export interface RegisterEntryTable {
  /** 1, 2, 3 … without a gap. */
  seq: number;
  kind: 'issued' | 'revoked' | 'reinstated' | 'corrected';
  /** The certification, event or correction that it stands for. */
  record_id: string;
  certification_id: string;
  /** Salted hashes of the personal data, which the record's hash covers in its place; null for events. */
  holder_commitment: string | null;
  manager_commitment: string | null;
  record_hash: string;
  previous_hash: string;
  hash: string;
  entered_at: Instant;
}

/** Without its salt a commitment says nothing about a person any more: erasing takes the salt away. */
export interface RegisterSaltTable {
  seq: number;
  part: 'holder' | 'manager';
  salt: string;
}

/** The head of the chain as it was on a day, signed with the installation's key. */
export interface RegisterSealTable {
  sealed_on: CalendarDay;
  seq: number;
  hash: string;
  key_id: string;
  signature: string;
  sealed_at: Instant;
}

/** A certification as it reads today, corrections and events taken in: what lists, exports and counts ask. Made again at will. */
export interface RegisterRowTable {
  certification_id: string;
  number: string;
  verification_code: string;
  employee_id: string;
  employee_number: string;
  employee_name: string;
  employee_email: string | null;
  department: string;
  location: string;
  job_role: string;
  manager_id: string | null;
  manager_name: string | null;
  kind: 'module' | 'course';
  subject_id: string;
  title: string;
  edition_id: string | null;
  edition_label: string;
  points: number;
  max_points: number;
  origin: 'earned' | 'imported';
  issued_on: CalendarDay;
  expires_on: CalendarDay | null;
  /** What does not depend on the day; together with `expires_on` and today it gives the status. */
  standing: 'standing' | 'renewed' | 'revoked';
  corrected: Claim;
  earned_at: Instant | null;
}

/** How many rows of the register's list have this value; triggers count as rows are written. */
export interface RegisterTallyTable {
  /** A column of the list; `all` is the whole of it. */
  facet: string;
  value: string;
  standing: RegisterRowTable['standing'];
  /** The end of time when the records never end, or are renewed or revoked. */
  ends_on: string;
  records: number;
}

/** Everything under which somebody stands in the register, in lower case: what a search by name asks. */
export interface RegisterNameTable {
  employee_id: string;
  searched: string;
}

/** A filter of the register that HR keeps under a name; `shared` shows it to everybody in HR. */
export interface RegisterViewTable {
  id: string;
  owner_id: string;
  name: string;
  /** As it stands in the address. */
  query: string;
  shared: Claim;
  saved_at: Instant;
}

export interface AuditEntryTable {
  id: string;
  happened_at: Instant;
  /** null for what happens by itself. */
  actor_id: string | null;
  deed: string;
  subject_kind: string;
  subject_id: string;
  detail: Json;
  request_id: string | null;
}
