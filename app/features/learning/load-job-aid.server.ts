import type { Actor } from '~/domain/access/actor';
import type { LessonPiece } from '~/domain/content/rich-text';
import type { LessonId, ModuleId } from '~/domain/ids';
import { piecesOf, quotedEntries } from '~/domain/lesson/pieces';
import type { Deps } from '../deps.server';
import { loadPlaybook, type Playbook } from '../playbook/load-playbook.server';
import { findLessonFor } from './find-lesson.server';

export interface JobAidPage {
  module: { id: ModuleId; title: string };
  lesson: { id: LessonId; title: string };
  aids: Extract<LessonPiece, { piece: 'JobAid' }>[];
  playbook: Playbook;
  companyName: string;
}

/** The job aids of a lesson, alone on a page that prints on one sheet; undefined when it has none. */
export async function loadJobAid(
  deps: Deps,
  actor: Actor,
  ids: { moduleId: ModuleId; lessonId: LessonId },
): Promise<JobAidPage | undefined> {
  const found = await findLessonFor(deps, { employeeId: actor.employeeId, ...ids });
  if (!found) return undefined;
  const aids = [...piecesOf(found.lesson.body)].filter((piece) => piece.piece === 'JobAid');
  if (aids.length === 0) return undefined;
  return {
    module: { id: found.module.id, title: found.module.title },
    lesson: { id: found.lesson.id, title: found.lesson.title },
    aids,
    playbook: await loadPlaybook(deps, actor, quotedEntries(aids)),
    companyName: deps.company.name,
  };
}
