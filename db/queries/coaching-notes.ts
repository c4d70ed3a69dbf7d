import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';

/** What a supervisor keeps in mind about somebody. Never changed: a later note says what is different now. */
export interface CoachingNote {
  id: string;
  employeeId: EmployeeId;
  authorId: EmployeeId;
  text: string;
  writtenAt: Date;
}

/** The latest first. */
export async function listCoachingNotes(db: Db, employeeId: EmployeeId): Promise<(CoachingNote & { authorName: string })[]> {
  const rows = await db
    .selectFrom('coaching_note')
    .innerJoin('employee as author', 'author.id', 'coaching_note.author_id')
    .selectAll('coaching_note')
    .select('author.name as author_name')
    .where('coaching_note.employee_id', '=', employeeId)
    .where('coaching_note.text', '<>', '')
    .orderBy('written_at', 'desc')
    .orderBy('coaching_note.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, employeeId: row.employee_id as EmployeeId, authorId: row.author_id as EmployeeId, authorName: row.author_name },
    ...{ text: row.text, writtenAt: new Date(row.written_at) },
  }));
}

/** Writes the note; false when it is written already: its id comes with the form, so that two clicks are one note. */
export async function insertCoachingNote(db: Db, note: CoachingNote): Promise<boolean> {
  const result = await db
    .insertInto('coaching_note')
    .values({
      id: note.id,
      employee_id: note.employeeId,
      author_id: note.authorId,
      text: note.text,
      written_at: note.writtenAt.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}
