import { day, instant, instantOrNull, onlyAppendedExcept, strictIn, type Migration } from './migration';

/** A material change of a module asks people who are certified to do its parts again; what was asked for stays on record. */
export const campaigns: Migration = {
  id: '0018-campaigns',
  statements: (dialect) => [
    `create table campaign (
  id text not null primary key,
  module_id text not null,
  edition_label text not null,
  says text not null,
  again text not null,
  ${day('due_on')},
  opened_by_id text not null references employee (id),
  ${instant('opened_at')},
  ended_by_id text references employee (id),
  ${instantOrNull('ended_at')},
  unique (module_id, edition_label)
)${strictIn(dialect)}`,
    ...onlyAppendedExcept(dialect, 'campaign', [ending]),
    'alter table assignment add column campaign_id text references campaign (id)',
    'create index assignment_by_campaign on assignment (campaign_id, employee_id) where campaign_id is not null',
    'alter table study add column campaign_id text references campaign (id)',
    'alter table study add column again text',
    `create index register_row_by_edition on register_row (subject_id, edition_label, origin, expires_on, employee_id)
where standing = 'standing' and kind = 'module'`,
  ],
};

const ending = [
  'old.ended_at is null and new.ended_at is not null',
  ...['id', 'module_id', 'edition_label', 'says', 'again', 'due_on', 'opened_by_id', 'opened_at'].map(
    (column) => `new.${column} = old.${column}`,
  ),
].join(' and ');
