import { day, dayOrNull, instant, instantOrNull, onlyAppended, strictIn, type Dialect, type Migration } from './migration';

/** Acts on assignments with their history and undo, enrolment rules, leaves, moves within the company and attempts granted beyond the limit. */
export const assigning: Migration = {
  id: '0004-assigning',
  statements: (dialect) => [
    ...tables(dialect),
    ...changes,
    ...indexes,
    ...['assignment_event', 'attempt_grant', 'enrolment_rule_hit'].flatMap((table) => onlyAppended(dialect, table)),
  ],
};

function tables(dialect: Dialect): string[] {
  const strict = strictIn(dialect);
  return [
    `create table enrolment_rule (
  id text not null primary key,
  name text not null check (name <> ''),
  occasion text not null check (occasion in ('joins', 'supervises')),
  job_role text,
  department text,
  course_id text,
  module_id text,
  within_days integer not null check (within_days between 0 and 730),
  line_of_id text references employee (id),
  ${day('starts_on')},
  made_by_id text references employee (id),
  ${instant('made_at')},
  ${instantOrNull('stopped_at')},
  stopped_by_id text references employee (id),
  check ((course_id is null) <> (module_id is null))
)${strict}`,
    `create table enrolment_rule_hit (
  rule_id text not null references enrolment_rule (id),
  employee_id text not null references employee (id),
  occasion_key text not null,
  assigned integer not null check (assigned >= 0),
  ${instant('hit_at')},
  primary key (rule_id, employee_id, occasion_key)
)${strict}`,
    `create table assignment_act (
  id text not null primary key,
  kind text not null check (kind in ('assign', 'extend', 'excuse', 'withdraw')),
  done_by_id text not null references employee (id),
  ${instant('done_at')},
  summary text not null,
  ${instantOrNull('undone_at')}
)${strict}`,
    `create table assignment_event (
  id text not null primary key,
  assignment_id text not null references assignment (id),
  kind text not null check (kind in ('assigned', 'moved', 'excused', 'withdrawn', 'undone')),
  before_due_on text check (before_due_on like '____-__-__'),
  ${dayOrNull('due_on')},
  ${dayOrNull('until')},
  reason text not null,
  act_id text references assignment_act (id),
  done_by_id text references employee (id),
  ${instant('happened_at')}
)${strict}`,
    `create table employee_leave (
  id text not null primary key,
  employee_id text not null references employee (id),
  ${day('from_on')},
  ${dayOrNull('until_on')},
  entered_by_id text references employee (id),
  ${instant('entered_at')},
  check (until_on >= from_on)
)${strict}`,
    `create table attempt_grant (
  id text not null primary key,
  study_id text not null references study (id),
  granted_by_id text not null references employee (id),
  reason text not null check (reason <> ''),
  ${instant('granted_at')}
)${strict}`,
  ];
}

const changes = [
  `alter table employee add column ${dayOrNull('moved_on')}`,
  'alter table assignment add column number integer not null default 1 check (number >= 1)',
  'alter table assignment add column rule_id text references enrolment_rule (id)',
  `alter table assignment add column ${instantOrNull('excused_at')}`,
  `alter table assignment add column ${dayOrNull('excused_until')}`,
  `alter table assignment add column ${instantOrNull('withdrawn_at')}`,
  `update assignment set number = (
  select count(*) from assignment as earlier
  where earlier.employee_id = assignment.employee_id and earlier.module_id = assignment.module_id
    and (earlier.assigned_at < assignment.assigned_at
      or (earlier.assigned_at = assignment.assigned_at and earlier.id <= assignment.id))
)`,
];

const indexes = [
  'create unique index assignment_by_number on assignment (employee_id, module_id, number)',
  'create index assignment_by_module on assignment (module_id)',
  'create index assignment_event_by_assignment on assignment_event (assignment_id)',
  'create index assignment_event_by_act on assignment_event (act_id)',
  'create index employee_leave_by_employee on employee_leave (employee_id)',
  'create index attempt_grant_by_study on attempt_grant (study_id)',
  'create index employee_by_role on employee (job_role)',
  'create index employee_by_department on employee (department)',
];
