import Sqlite from 'better-sqlite3';
import { withoutIndexes } from './large-register';
import type { ScratchDatabase } from './scratch-database';

/** Fills the register's list up to so many rows, on days of three years, and gives the first reader the role of HR. */
export function growRegister({ file, readers }: ScratchDatabase, wanted: number): { rows: number; hrCookie: string } {
  const database = new Sqlite(file);
  try {
    database.pragma('foreign_keys = off');
    database.pragma('synchronous = off');
    const [hr] = readers;
    if (!hr) throw new Error('The scratch database has nobody who could be HR');
    const employee = database.prepare<[string], string>('select employee_id from account_user where email = ?').pluck().get(hr.email);
    const now = new Date().toISOString();
    database.prepare(`insert or ignore into role_grant (employee_id, role, granted_at) values (?, 'hr', ?)`).run(employee, now);
    withoutIndexes(database, () => copyRows(database, wanted));
    database.exec('analyze');
    database.pragma('wal_checkpoint(truncate)');
    return { rows: database.prepare<[], number>('select count(*) from register_row').pluck().get() ?? 0, hrCookie: hr.cookie };
  } finally {
    database.close();
  }
}

/** What may not occur twice gets the number of its copy, and the days differ, so that no page is like another. */
function copyRows(database: Sqlite.Database, wanted: number) {
  const columns = database.prepare<[], string>(`select name from pragma_table_info('register_row')`).pluck().all();
  const own: Record<string, string> = {
    certification_id: `certification_id || '-' || copy.number`,
    number: `substr(register_row.number, 1, 8) || printf('%07d', copy.number * 1000 + substr(register_row.number, 9) % 1000)`,
    issued_on: `date(issued_on, '-' || (copy.number * 7 % 1095) || ' days')`,
  };
  const values = columns.map((column) => own[column] ?? `register_row.${column}`);
  const held = database.prepare<[], number>('select count(*) from register_row').pluck().get() ?? 0;
  database
    .prepare(
      `insert into register_row (${columns.join(', ')})
       with recursive copy (number) as (select 1 union all select number + 1 from copy where number < :copies)
       select ${values.join(', ')} from register_row cross join copy limit :missing`,
    )
    .run({ copies: Math.ceil(wanted / held), missing: wanted - held });
}
