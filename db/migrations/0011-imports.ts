import { instant, instantOrNull, strictIn, type Migration } from './migration';

/**
 * Files that were sent in to be taken over: looked at in the background, confirmed, and then taken whole or not at all.
 * The file itself and what it would do are personal data: they stand apart and go when it is done with.
 */
export const imports: Migration = {
  id: '0011-imports',
  statements: (dialect) => {
    const strict = strictIn(dialect);
    return [
      `create table file_import (
  id text not null primary key,
  kind text not null check (kind in ('employees', 'certifications')),
  state text not null check (state in ('waiting', 'checked', 'refused', 'accepted', 'done', 'cancelled', 'failed')),
  file_name text not null,
  options text not null,
  report text,
  rows_read integer not null check (rows_read >= 0),
  tries integer not null check (tries >= 0),
  uploaded_by_id text references employee (id),
  ${instant('uploaded_at')},
  ${instantOrNull('leased_until')},
  ${instantOrNull('ended_at')}
)${strict}`,
      `create table import_text (
  import_id text not null primary key references file_import (id),
  text text not null
)${strict}`,
      `create table import_invitation (
  import_id text not null references file_import (id),
  employee_id text not null references employee (id),
  primary key (import_id, employee_id)
)${strict}`,
      'create index file_import_by_state on file_import (state, uploaded_at)',
    ];
  },
};
