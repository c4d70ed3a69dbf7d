import type Sqlite from 'better-sqlite3';

/**
 * The columns that hold an id of the company itself. Every copy gets its own: the first four characters become x
 * (which no id of the sample begins with) and the number of the copy, the rest stays, so that references still meet.
 */
const ownIds: Record<string, readonly string[]> = {
  employee: ['id', 'manager_id'],
  assignment: ['id', 'employee_id', 'assigned_by_id'],
  enrolment_rule_hit: ['employee_id'],
  study: ['id', 'employee_id'],
  lesson_place: ['study_id'],
  lesson_completion: ['study_id'],
  interaction: ['study_id'],
  quiz_attempt: ['id', 'study_id', 'employee_id'],
  quiz_answer: ['attempt_id'],
  quiz_submission: ['attempt_id'],
  certification: ['id', 'employee_id', 'study_id', 'renews_id'],
  certification_event: ['id', 'certification_id', 'author_id'],
  audit_entry: ['id', 'actor_id'],
  account_user: ['id', 'employee_id'],
  account_credential: ['id', 'user_id', 'account_id'],
};

/** What else may not occur twice, as SQL over the original row; `:copy` is the number of the copy, three digits long. */
const ownValues: Record<string, string> = {
  // Pages that name their readers are different pages.
  'employee.name': `name || ' ' || :copy`,
  'employee.number': `:copy || number`,
  'employee.email': `'c' || :copy || '.' || email`,
  'account_user.email': `'c' || :copy || '.' || email`,
  'certification.number': `substr(number, 1, 8) || printf('%06d', :copy * 1000 + substr(number, 9))`,
  'certification.verification_code': `'00' || :copy || substr(verification_code, 6)`,
};

/** Copies everybody in the database, with all that they did, this many times. Their references hold when it returns. */
export function copyCompany(file: Sqlite.Database, copies: number): void {
  file.pragma('foreign_keys = off');
  file.transaction(() => {
    for (const table of Object.keys(ownIds)) copyRows(file, table, copies);
  })();
  const broken = file.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} references of the copied rows lead nowhere`);
  file.pragma('foreign_keys = on');
}

function copyRows(file: Sqlite.Database, table: string, copies: number) {
  const columns = file.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
  const values = columns.map((column) => {
    if (ownIds[table]?.includes(column)) return `'x' || :copy || substr(${column}, 5)`;
    return ownValues[`${table}.${column}`] ?? column;
  });
  const last = file.prepare<[], number>(`select max(rowid) from ${table}`).pluck().get() ?? 0;
  const copy = file.prepare(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} where rowid <= :last`);
  for (let number = 1; number <= copies; number += 1) copy.run({ copy: String(number).padStart(3, '0'), last });
}
