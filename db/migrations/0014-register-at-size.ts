import { dayOrNull, instant, instantOrNull, strictIn, type Dialect, type Migration } from './migration';

/**
 * HR's pages answer within a second with two million records: names are searched among people instead of records, every
 * filter has an index in the order of the list, and how people stand to modules is kept as far as it does not depend on
 * the day. Named views of the register are kept, too.
 */
export const registerAtSize: Migration = {
  id: '0014-register-at-size',
  statements: (dialect) => [...tables(dialect), ...earned, ...indexes, standings(dialect), fillStandings],
};

function tables(dialect: Dialect): string[] {
  const strict = strictIn(dialect);
  return [
    `create table register_name (
  employee_id text not null references employee (id),
  searched text not null,
  primary key (employee_id, searched)
)${strict}`,
    `insert into register_name select distinct employee_id,
  lower(employee_name || ' ' || employee_number || ' ' || coalesce(employee_email, '')) from register_row`,
    `create table register_view (
  id text not null primary key,
  owner_id text not null references employee (id),
  name text not null check (name <> ''),
  query text not null,
  shared integer not null check (shared in (0, 1)),
  ${instant('saved_at')},
  unique (owner_id, name)
)${strict}`,
  ];
}

const earned = [
  `alter table register_row add column ${instantOrNull('earned_at')}`,
  'update register_row set earned_at = (select earned_at from certification where certification.id = register_row.certification_id)',
];

const indexes = [
  'drop index register_row_by_department',
  'drop index register_row_by_subject',
  'drop index register_row_by_standing',
  'create index register_row_by_standing on register_row (standing, expires_on, issued_on, certification_id)',
  ...['department', 'location', 'job_role', 'subject_id', 'edition_label', 'manager_id'].map(
    (column) => `create index register_row_by_${column} on register_row (${column}, issued_on, certification_id, standing, expires_on)`,
  ),
  'create index register_row_by_certificate on register_row (number)',
  'create index register_row_by_title on register_row (title, certification_id)',
  'create index register_row_by_score on register_row (points, certification_id)',
  `create index register_row_by_end on register_row (coalesce(expires_on, '9999-12-31'), certification_id)`,
  // Not the one that assigning has on both columns: here the last of each chain is read without its row.
  `create index register_row_last on register_row (employee_id, subject_id, standing, expires_on, earned_at)
where standing <> 'renewed' and kind = 'module'`,
];

function standings(dialect: Dialect): string {
  return `create table standing_row (
  employee_id text not null references employee (id),
  module_id text not null,
  ${dayOrNull('due_on')},
  ${dayOrNull('excused_until')},
  ${dayOrNull('held_until')},
  ${dayOrNull('last_day')},
  held integer not null check (held in (0, 1)),
  primary key (employee_id, module_id)
)${strictIn(dialect)}${dialect === 'sqlite' ? ', without rowid' : ''}`;
}

const fillStandings = `insert into standing_row (employee_id, module_id, due_on, excused_until, held_until, last_day, held)
with held as (
  select employee_id, subject_id,
    max(case when standing = 'standing' then earned_at end) as earned_at,
    max(case when standing = 'standing' then coalesce(expires_on, '9999-12-31') end) as until,
    max(expires_on) as last_day
  from register_row where kind = 'module' and standing <> 'renewed' group by employee_id, subject_id
),
asked as (
  select assignment.employee_id, assignment.module_id,
    max(case when is_open = 1 then due_on end) as due_on,
    max(case when is_open = 1 and excused_at is not null then coalesce(excused_until, '9999-12-31') end) as excused_until
  from (
    select assignment.*, case when withdrawn_at is null and (held.earned_at is null or held.earned_at < assigned_at)
      and (origin = 'renewal' or held.until is null or held.until < substr(assigned_at, 1, 10)) then 1 else 0 end as is_open
    from assignment left join held on held.employee_id = assignment.employee_id and held.subject_id = assignment.module_id
  ) as assignment
  group by assignment.employee_id, assignment.module_id
),
place as (select employee_id, subject_id as module_id from held union select employee_id, module_id from asked)
select place.employee_id, place.module_id, asked.due_on, asked.excused_until, held.until, held.last_day,
  case when held.employee_id is null then 0 else 1 end
from place
left join held on held.employee_id = place.employee_id and held.subject_id = place.module_id
left join asked on asked.employee_id = place.employee_id and asked.module_id = place.module_id`;
