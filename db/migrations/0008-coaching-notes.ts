import { instant, onlyAppendedExcept, strictIn, type Migration } from './migration';

/** Notes of supervisors about somebody of their line. Nobody changes one; erasing a person takes the words out. */
export const coachingNotes: Migration = {
  id: '0008-coaching-notes',
  statements: (dialect) => [
    `create table coaching_note (
  id text not null primary key,
  employee_id text not null references employee (id),
  author_id text not null references employee (id),
  text text not null,
  ${instant('written_at')}
)${strictIn(dialect)}`,
    'create index coaching_note_by_employee on coaching_note (employee_id)',
    ...onlyAppendedExcept(dialect, 'coaching_note', [erasure]),
  ],
};

const erasure = [
  "new.text = ''",
  ...['id', 'employee_id', 'author_id', 'written_at'].map((column) => `new.${column} = old.${column}`),
].join(' and ');
