import { strictIn, type Dialect, type Migration } from './migration';

/**
 * The register's list is counted as it is written, as a whole and for each value that it is narrowed by most, so that
 * two million records are not counted anew for every page. Its indexes answer a condition on status or people, too.
 */
export const registerTallies: Migration = {
  id: '0020-register-tallies',
  statements: (dialect) => [table(dialect), fill, ...(dialect === 'sqlite' ? sqliteTriggers() : postgresTriggers()), ...indexes],
};

const facets = ['department', 'location', 'job_role', 'subject_id', 'edition_label', 'origin'];
const key = 'facet, value, standing, ends_on';

/** Of what is renewed or revoked, the last day changes nothing. */
const endsOn = (row: string) =>
  `case when ${row}.standing = 'standing' then coalesce(${row}.expires_on, '9999-12-31') else '9999-12-31' end`;

function table(dialect: Dialect): string {
  return `create table register_tally (
  facet text not null,
  value text not null,
  standing text not null,
  ends_on text not null,
  records integer not null,
  primary key (${key})
)${strictIn(dialect)}${dialect === 'sqlite' ? ', without rowid' : ''}`;
}

const fill = `insert into register_tally (${key}, records)
${['all', ...facets]
  .map((facet) => {
    const value = facet === 'all' ? `''` : facet;
    return `select '${facet}', ${value}, standing, ${endsOn('register_row')}, count(*) from register_row group by 2, 3, 4`;
  })
  .join('\nunion all ')}`;

/** Counts a row to each of its facets, or off them. */
function tally(row: 'new' | 'old'): string {
  const values = facets.map((facet) => `select '${facet}', ${row}.${facet}`).join(' union all ');
  return `insert into register_tally (${key}, records)
  select facet, value, ${row}.standing, ${endsOn(row)}, ${row === 'new' ? 1 : -1}
  from (select 'all' as facet, '' as value union all ${values}) as facet where true
  on conflict (${key}) do update set records = register_tally.records + excluded.records;`;
}

const counted = [...facets, 'standing', 'expires_on'].join(', ');

function sqliteTriggers(): string[] {
  return [
    `create trigger register_row_is_tallied after insert on register_row\nbegin\n  ${tally('new')}\nend`,
    `create trigger register_row_is_tallied_anew after update of ${counted} on register_row\nbegin\n  ${tally('old')}\n  ${tally('new')}\nend`,
    `create trigger register_row_is_tallied_no_more after delete on register_row\nbegin\n  ${tally('old')}\nend`,
  ];
}

function postgresTriggers(): string[] {
  return [
    `create function register_row_tally() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
  ${tally('old')}
  end if;
  if tg_op <> 'DELETE' then
  ${tally('new')}
  end if;
  return null;
end $$`,
    `create trigger register_row_is_tallied after insert or delete or update of ${counted} on register_row
for each row execute function register_row_tally()`,
  ];
}

const indexes = [
  'drop index register_row_by_issue',
  'create index register_row_by_issue on register_row (issued_on, certification_id, standing, expires_on, employee_id)',
  'drop index register_row_by_employee',
  'create index register_row_by_employee on register_row (employee_id, issued_on, certification_id, standing, expires_on)',
  'drop index register_row_by_standing',
  'create index register_row_by_standing on register_row (standing, expires_on, issued_on, certification_id, employee_id)',
  // Not of the column itself: SQLite would look for one department there, too, where no status stands beside it.
  `create index register_row_in_departments on register_row ((department || ''), certification_id)`,
  // Few: a company starts with what was earned elsewhere.
  `create index register_row_imported on register_row (issued_on, certification_id, standing, expires_on) where origin = 'imported'`,
];
