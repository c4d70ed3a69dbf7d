import { day, dayOrNull, instant, instantOrNull, onlyAppended, strictIn, type Dialect, type Migration } from './migration';

/** What people are to be told, the mails that tell it, what they want to be told, nudges and calendar feeds. */
export const mail: Migration = {
  id: '0005-mail',
  statements: (dialect) => [...tables(dialect), ...indexes, ...onlyAppended(dialect, 'nudge')],
};

function tables(dialect: Dialect): string[] {
  const strict = strictIn(dialect);
  return [
    `create table mail (
  id text not null primary key,
  kind text not null check (kind in ('account', 'daily')),
  employee_id text references employee (id),
  ${dayOrNull('day')},
  sealed text,
  link_id text references one_time_link (id),
  state text not null check (state in ('waiting', 'sent', 'dropped', 'dead')),
  attempts integer not null check (attempts >= 0),
  ${instant('next_try_at')},
  ${instantOrNull('leased_until')},
  address text,
  subject text,
  problem text,
  ${instant('made_at')},
  ${instantOrNull('ended_at')},
  unique (employee_id, day)
)${strict}`,
    `create table notice (
  employee_id text not null references employee (id),
  kind text not null check (kind in ('assigned', 'moved', 'withdrawn', 'due-soon', 'due-today', 'overdue', 'nudge', 'digest')),
  key text not null,
  subject_id text not null,
  ${instant('raised_at')},
  ${instant('ripe_at')},
  mail_id text references mail (id),
  primary key (employee_id, kind, key)
)${strict}`,
    `create table mail_preference (
  employee_id text not null references employee (id),
  kind text not null check (kind in ('due-soon', 'digest')),
  wanted integer not null check (wanted in (0, 1)),
  ${instant('saved_at')},
  primary key (employee_id, kind)
)${strict}`,
    `create table nudge (
  id text not null primary key,
  employee_id text not null references employee (id),
  nudged_by_id text not null references employee (id),
  ${day('nudged_on')},
  note text not null,
  ${instant('nudged_at')},
  unique (employee_id, nudged_by_id, nudged_on)
)${strict}`,
    `create table calendar_feed (
  id text not null primary key,
  employee_id text not null references employee (id),
  kind text not null check (kind in ('learn', 'team')),
  token_hash text not null unique,
  ${instant('made_at')},
  ${instantOrNull('revoked_at')}
)${strict}`,
  ];
}

const indexes = [
  "create index mail_waiting on mail (next_try_at) where state = 'waiting'",
  'create index mail_by_end on mail (state, ended_at)',
  'create index notice_open on notice (employee_id) where mail_id is null',
  'create index notice_by_mail on notice (mail_id)',
  'create index nudge_by_employee on nudge (employee_id, nudged_at)',
  'create unique index calendar_feed_open on calendar_feed (employee_id, kind) where revoked_at is null',
  'create index assignment_event_by_time on assignment_event (happened_at)',
  'create index assignment_by_due on assignment (due_on)',
  'create index assignment_by_excuse on assignment (excused_until)',
  'create index certification_by_expiry on certification (expires_on)',
];
