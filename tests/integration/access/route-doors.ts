/** Who may enter a route at all. Whose things they see inside it is for the policy and each feature's own tests. */
export type Door = 'everybody' | 'signed-in' | 'supervisor-or-hr' | 'hr' | 'hr-or-admin' | 'admin';

/**
 * Every route module, by file name. A new route is not in this list and fails the walk until somebody has decided.
 */
export const doors: Record<string, Door> = {
  $: 'everybody',
  _index: 'everybody',
  account: 'signed-in',
  'admin.outbox': 'admin',
  'admin.people': 'hr-or-admin',
  'admin.people_.new': 'hr-or-admin',
  'attempts.$attemptId': 'signed-in',
  catalog: 'signed-in',
  'certificates.$certificationId': 'signed-in',
  'certificates.$certificationId[.pdf]': 'signed-in',
  'certificates._index': 'signed-in',
  'forgot-password': 'everybody',
  'hr.certifications': 'hr',
  'hr.certifications_.$certificationId': 'hr',
  'hr.certifications[.csv]': 'hr',
  'hr.certifications[.ndjson]': 'hr',
  'hr.certifications[.xlsx]': 'hr',
  'invitations.$token': 'everybody',
  learn: 'signed-in',
  'modules.$moduleId': 'signed-in',
  'modules.$moduleId_.lessons.$lessonId': 'signed-in',
  'modules.$moduleId_.lessons.$lessonId_.job-aid': 'signed-in',
  'modules.$moduleId_.lessons.$lessonId_.place': 'signed-in',
  'modules.$moduleId_.quiz': 'signed-in',
  'modules.$moduleId_.scenarios.$scenarioId': 'signed-in',
  'modules.$moduleId_.scenarios.$scenarioId_.choices': 'supervisor-or-hr',
  'reset-password.$token': 'everybody',
  'runs.$runId': 'signed-in',
  search: 'signed-in',
  'set-up.$token': 'everybody',
  'sign-in': 'everybody',
  'sign-out': 'everybody',
  styleguide: 'everybody',
  'team_.assign': 'supervisor-or-hr',
  'verify.$code': 'everybody',
  'verify._index': 'everybody',
};
