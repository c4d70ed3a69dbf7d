import { instant, instantOrNull, onlyAppended, onlyAppendedExcept, strictIn, type Migration } from './migration';

/** Each version of a procedure with its reason, kept for good; who was asked to read one, and when they said that they did. */
export const playbookReadings: Migration = {
  id: '0016-playbook-readings',
  statements: (dialect) => [
    "alter table playbook_entry add column reason text not null default ''",
    ...onlyAppended(dialect, 'playbook_entry'),
    `create table playbook_reading (
  entry text not null,
  version integer not null,
  employee_id text not null references employee (id),
  asked_by_id text not null references employee (id),
  ${instant('asked_at')},
  ${instantOrNull('confirmed_at')},
  primary key (entry, version, employee_id),
  foreign key (entry, version) references playbook_entry (entry, version)
)${strictIn(dialect)}`,
    'create index playbook_reading_open on playbook_reading (employee_id) where confirmed_at is null',
    ...onlyAppendedExcept(dialect, 'playbook_reading', [confirmation]),
  ],
};

const confirmation = [
  'old.confirmed_at is null and new.confirmed_at is not null',
  ...['entry', 'version', 'employee_id', 'asked_by_id', 'asked_at'].map((column) => `new.${column} = old.${column}`),
].join(' and ');
