/* What each deed of the audit log is called: “Hanna Ries … Ada Quay”. */
const words: Record<string, string> = {
  'sign-in': 'signed in',
  'sign-in-refused': 'was refused signing in',
  'sign-out': 'signed out',
  'end-session': 'ended a session',
  'change-password': 'changed the password',
  'ask-password-reset': 'asked for a new password',
  'reset-password': 'set a new password by a mailed link',
  invite: 'invited',
  'accept-invitation': 'accepted an invitation',
  'set-up': 'set Servewell up',
  'disable-account': 'closed the account',
  'enable-account': 'opened the account again',
  'add-employee': 'added a person',
  'change-employee': 'changed a person’s record',
  'end-employment': 'set a last day of employment',
  'return-employee': 'took a last day off again',
  'erase-person': 'erased a person on legal demand',
  'grant-role': 'granted a role',
  'take-role-back': 'took a role back',
  'look-at-employee': 'viewed a person’s record',
  'look-at-training': 'viewed a person’s training',
  'look-at-record': 'viewed a certification',
  'earn-certification': 'earned a certification',
  'revoke-certification': 'revoked a certification',
  'reinstate-certification': 'reinstated a certification',
  'correct-certification': 'corrected a certification',
  'import-certification': 'entered a certification earned elsewhere',
  'export-certifications': 'exported the register',
  'export-audit': 'exported the audit log',
  'export-team': 'exported a team',
  'send-in-file': 'sent in a file to import',
  'confirm-file': 'confirmed an import',
  'take-file-back': 'left a file without importing it',
  'assign-module': 'assigned a module',
  'move-due-date': 'moved a due date',
  'excuse-assignment': 'excused from a module',
  'withdraw-assignment': 'withdrew a module',
  'waive-module': 'waived a module',
  'end-waiver': 'ended a waiver',
  'enter-leave': 'entered a leave',
  'end-leave': 'ended a leave',
  'undo-assigning': 'took assignments back',
  'enrol-by-rule': 'enrolled by a rule',
  'make-enrolment-rule': 'made an enrolment rule',
  'stop-enrolment-rule': 'stopped an enrolment rule',
  'grant-attempt': 'granted one more attempt',
  'start-attempt': 'started a quiz attempt',
  'submit-attempt': 'submitted a quiz attempt',
  'begin-run': 'began a scenario',
  'end-run': 'ended a scenario',
  nudge: 'nudged',
  'rate-care': 'rated I CARE',
  'write-coaching-note': 'wrote a coaching note',
  'make-calendar-feed': 'made a calendar address',
  'revoke-calendar-feed': 'revoked a calendar address',
  'save-playbook-entry': 'changed the playbook',
  'confirm-playbook-entry': 'confirmed having read the playbook',
  'sign-observation': 'observed',
  'amend-observation': 'amended an observation',
  'acknowledge-observation': 'acknowledged an observation',
  'dispute-observation': 'disputed an observation',
  'export-standings': 'exported how people stand',
  'ask-for-evidence-pack': 'asked for an evidence pack',
  'make-evidence-pack': 'made an evidence pack',
  'download-evidence-pack': 'downloaded an evidence pack',
  'schedule-export': 'planned an export',
  'stop-scheduled-export': 'stopped a planned export',
  'download-export': 'downloaded an export',
  'open-campaign': 'began the renewal of what a module changed',
  'end-campaign': 'ended the renewal of what a module changed',
  'make-api-token': 'made an API token',
  'revoke-api-token': 'revoked an API token',
  'read-certifications-by-token': 'read the register by a token',
  'try-mail-again': 'had a mail tried again',
};

/** A deed in words; one that has none yet in its own, readably. */
export function deedInWords(deed: string): string {
  return words[deed] ?? deed.replaceAll('-', ' ');
}

/* Whoever did these was not signed in. */
const unknowns = new Set(['sign-in-refused', 'ask-password-reset']);

/** Who did it; `name` is null for nobody on record, and undefined for somebody who is no longer known. */
export function actorInWords(deed: string, name: string | null | undefined): string {
  return name ?? (name === undefined || unknowns.has(deed) ? 'Somebody unknown' : 'By itself');
}

const subjects: Record<string, string> = {
  'quiz-attempt': 'A quiz attempt',
  'scenario-run': 'A scenario run',
  'enrolment-rule': 'An enrolment rule',
  'care-rating': 'A rating',
  'playbook-entry': 'The playbook',
  'api-token': 'An API token',
  register: 'The register',
  import: 'A file',
  assignment: 'An assignment',
  observation: 'An observation',
  study: 'A module',
  campaign: 'A change of a module',
  mail: 'A mail',
};

/** What a subject is that is no person and no certificate. */
export function subjectInWords(kind: string): string {
  return subjects[kind] ?? kind.replaceAll('-', ' ');
}
