import { day, dayOrNull, instant, instantOrNull, strictIn, type Migration } from './migration';

/** Exports that are made again and again, every export with how far it is, and evidence packs. */
export const exportsAndPacks: Migration = {
  id: '0013-exports-and-packs',
  statements: (dialect) => [
    `create table export_schedule (
  id text not null primary key,
  name text not null check (name <> ''),
  filter text not null,
  format text not null check (format in ('csv', 'xlsx', 'ndjson')),
  every text not null check (every in ('week', 'month')),
  goes_to text not null check (goes_to in ('folder', 'mail')),
  made_by_id text not null references employee (id),
  ${instant('made_at')},
  ${day('starts_on')},
  ${instantOrNull('stopped_at')},
  stopped_by_id text references employee (id)
)${strictIn(dialect)}`,
    `create table export_run (
  id text not null primary key,
  schedule_id text references export_schedule (id),
  ${dayOrNull('due_on')},
  asked_by_id text references employee (id),
  format text not null check (format in ('csv', 'xlsx', 'ndjson')),
  filter text not null,
  state text not null check (state in ('running', 'done', 'broken')),
  attempts integer not null check (attempts >= 1),
  rows_done integer not null check (rows_done >= 0),
  rows_total integer not null check (rows_total >= 0),
  sha256 text,
  file text,
  ${instant('started_at')},
  ${instant('touched_at')},
  ${instantOrNull('ended_at')},
  ${instantOrNull('file_removed_at')},
  unique (schedule_id, due_on),
  check ((schedule_id is null) = (due_on is null))
)${strictIn(dialect)}`,
    `create table evidence_pack (
  id text not null primary key,
  asked_by_id text not null references employee (id),
  ${instant('asked_at')},
  question text not null,
  state text not null check (state in ('waiting', 'ready', 'failed', 'gone')),
  attempts integer not null check (attempts >= 0),
  parts_done integer not null check (parts_done >= 0),
  parts_total integer not null check (parts_total >= 0),
  ${instantOrNull('leased_until')},
  sha256 text,
  bytes integer,
  problem text,
  ${instantOrNull('ended_at')},
  ${instantOrNull('expires_at')}
)${strictIn(dialect)}`,
    'create index export_run_by_start on export_run (started_at)',
    'create index evidence_pack_by_time on evidence_pack (asked_at)',
    "create index evidence_pack_waiting on evidence_pack (asked_at) where state = 'waiting'",
  ],
};
