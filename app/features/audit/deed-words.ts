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
  'send-in-file': 'sent a file in',
  'confirm-file': 'confirmed a file',
  'take-file-back': 'took a file back',
  'assign-module': 'assigned a module',
  'move-due-date': 'moved a due date',
  'undo-assigning': 'took an assigning back',
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
  'try-mail-again': 'had a mail tried again',
};

/** A deed in words; one that has none yet in its own, readably. */
export function deedInWords(deed: string): string {
  return words[deed] ?? deed.replaceAll('-', ' ');
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
  mail: 'A mail',
};

/** What a subject is that is no person and no certificate. */
export function subjectInWords(kind: string): string {
  return subjects[kind] ?? kind.replaceAll('-', ' ');
}
