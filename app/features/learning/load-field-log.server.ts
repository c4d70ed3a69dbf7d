import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import { groupResult, type GroupResult } from '~/domain/lesson/field-log';
import { parseSavedInteraction } from '~/domain/lesson/saved-interaction';
import { listTeamFieldLogs } from '~db/queries/field-logs';
import type { Deps } from '../deps.server';

interface Piece {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  lessonId: LessonId;
  interactionId: InteractionId;
}

/** How the encounters of the learner's team were graded; undefined while too few of the team have noted any. */
export async function loadTeamResult(deps: Deps, piece: Piece): Promise<GroupResult | undefined> {
  const logs = await listTeamFieldLogs(deps.db, piece);
  return groupResult(
    logs.map((json) => {
      const saved = parseSavedInteraction(json);
      return saved.kind === 'field-log' ? saved.encounters : [];
    }),
  );
}
