import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';

/**
 * What a learner's team has in this piece of a lesson, as the JSON of each person's latest study: those who share the
 * learner's manager, the learner among them, and the manager. Nobody for who has no manager; leavers do not count.
 */
export async function listTeamFieldLogs(
  db: Db,
  {
    employeeId,
    moduleId,
    lessonId,
    interactionId,
  }: { employeeId: EmployeeId; moduleId: ModuleId; lessonId: LessonId; interactionId: InteractionId },
): Promise<string[]> {
  const rows = await db
    .selectFrom('employee as learner')
    .innerJoin('employee as mate', (join) =>
      join.on((on) => on.or([on('mate.manager_id', '=', on.ref('learner.manager_id')), on('mate.id', '=', on.ref('learner.manager_id'))])),
    )
    .innerJoin('study', 'study.employee_id', 'mate.id')
    .innerJoin('interaction', 'interaction.study_id', 'study.id')
    .where('learner.id', '=', employeeId)
    .where('mate.ended_on', 'is', null)
    .where('study.module_id', '=', moduleId)
    .where('interaction.lesson_id', '=', lessonId)
    .where('interaction.interaction_id', '=', interactionId)
    .orderBy('study.number')
    .select(['mate.id', 'interaction.value'])
    .execute();
  return [...new Map(rows.map((row) => [row.id, row.value])).values()];
}
