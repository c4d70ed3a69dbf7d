import { day, dayOrNull, instant, onlyAppended, strictIn, type Dialect, type Migration } from './migration';

/** People, learning, quizzes, the register and the audit log. */
export const learningAndRegister: Migration = {
  id: '0001-learning-and-register',
  statements: (dialect) => [
    ...tables(dialect),
    ...indexes,
    ...['certification', 'certification_event', 'audit_entry', 'quiz_attempt', 'quiz_submission', 'lesson_completion', 'edition'].flatMap(
      (table) => onlyAppended(dialect, table),
    ),
  ],
};

function tables(dialect: Dialect): string[] {
  const strict = strictIn(dialect);
  return [
    `create table employee (
  id text not null primary key,
  number text not null unique check (number <> ''),
  name text not null check (name <> ''),
  email text unique check (email = lower(email)),
  department text not null,
  location text not null,
  job_role text not null,
  manager_id text references employee (id) check (manager_id <> id),
  ${day('hired_on')},
  ${dayOrNull('ended_on')},
  ${instant('created_at')}
)${strict}`,
    `create table role_grant (
  employee_id text not null references employee (id),
  role text not null check (role in ('hr', 'admin')),
  ${instant('granted_at')},
  granted_by_id text references employee (id),
  primary key (employee_id, role)
)${strict}`,
    `create table edition (
  id text not null primary key,
  module_id text not null,
  label text not null,
  content text not null,
  ${instant('first_seen_at')}
)${strict}`,
    `create table assignment (
  id text not null primary key,
  employee_id text not null references employee (id),
  module_id text not null,
  course_id text,
  origin text not null check (origin in ('person', 'rule', 'renewal')),
  assigned_by_id text references employee (id),
  note text not null,
  ${instant('assigned_at')},
  ${day('due_on')}
)${strict}`,
    `create table study (
  id text not null primary key,
  employee_id text not null references employee (id),
  module_id text not null,
  edition_id text not null references edition (id),
  number integer not null check (number >= 1),
  ${instant('begun_at')},
  unique (employee_id, module_id, number)
)${strict}`,
    `create table lesson_place (
  study_id text not null references study (id),
  lesson_id text not null,
  anchor text not null,
  ${instant('seen_at')},
  primary key (study_id, lesson_id)
)${strict}`,
    `create table lesson_completion (
  study_id text not null references study (id),
  lesson_id text not null,
  ${instant('completed_at')},
  primary key (study_id, lesson_id)
)${strict}`,
    `create table interaction (
  study_id text not null references study (id),
  lesson_id text not null,
  interaction_id text not null,
  value text not null,
  ${instant('saved_at')},
  primary key (study_id, lesson_id, interaction_id)
)${strict}`,
    `create table quiz_attempt (
  id text not null primary key,
  study_id text not null references study (id),
  employee_id text not null references employee (id),
  module_id text not null,
  edition_id text not null references edition (id),
  number integer not null check (number >= 1),
  seed text not null,
  draw text not null,
  ${instant('started_at')},
  ends_at text check (ends_at like '____-__-__T__:__:__.___Z'),
  unique (study_id, number)
)${strict}`,
    `create table quiz_answer (
  attempt_id text not null references quiz_attempt (id),
  item_id text not null,
  answer text not null,
  ${instant('saved_at')},
  primary key (attempt_id, item_id)
)${strict}`,
    `create table quiz_submission (
  attempt_id text not null primary key references quiz_attempt (id),
  ${instant('submitted_at')},
  submitted_by text not null check (submitted_by in ('learner', 'clock')),
  points integer not null check (points >= 0),
  max_points integer not null check (max_points >= points),
  passed integer not null check (passed in (0, 1)),
  graded text not null
)${strict}`,
    `create table certification (
  id text not null primary key,
  number text not null unique,
  verification_code text not null unique,
  employee_id text not null references employee (id),
  employee_number text not null,
  employee_name text not null,
  employee_email text,
  department text not null,
  location text not null,
  job_role text not null,
  manager_name text,
  kind text not null check (kind in ('module', 'course')),
  subject_id text not null,
  title text not null,
  edition_id text references edition (id),
  edition_label text not null,
  study_id text references study (id),
  points integer not null check (points >= 0),
  max_points integer not null check (max_points >= points),
  evidence text not null,
  ${instant('earned_at')},
  ${day('issued_on')},
  ${dayOrNull('expires_on')},
  renews_id text unique references certification (id),
  unique (study_id)
)${strict}`,
    `create table certification_event (
  id text not null primary key,
  certification_id text not null references certification (id),
  kind text not null check (kind in ('revoked', 'reinstated')),
  reason text not null check (reason <> ''),
  author_id text references employee (id),
  ${instant('happened_at')}
)${strict}`,
    `create table playbook_entry (
  entry text not null,
  version integer not null check (version >= 1),
  title text not null,
  says text not null,
  steps text not null,
  ${day('effective_on')},
  author_id text references employee (id),
  ${instant('saved_at')},
  primary key (entry, version)
)${strict}`,
    `create table audit_entry (
  id text not null primary key,
  ${instant('happened_at')},
  actor_id text references employee (id),
  deed text not null,
  subject_kind text not null,
  subject_id text not null,
  detail text not null,
  request_id text
)${strict}`,
  ];
}

const indexes = [
  'create index employee_by_manager on employee (manager_id)',
  'create index edition_by_module on edition (module_id)',
  'create index assignment_by_employee on assignment (employee_id, module_id)',
  'create index quiz_attempt_by_learner on quiz_attempt (employee_id, module_id)',
  'create index certification_by_employee on certification (employee_id, subject_id)',
  'create index certification_event_by_certification on certification_event (certification_id)',
  'create index audit_entry_by_time on audit_entry (happened_at)',
  'create index audit_entry_by_subject on audit_entry (subject_kind, subject_id)',
];
