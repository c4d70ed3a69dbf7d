import { answerCheck, checkFeedback, type CheckFeedback } from '~/domain/lesson/answer-check';
import { findPiece } from '~/domain/lesson/pieces';
import { parseSavedInteraction, type AnsweredCheck, type SavedInteraction } from '~/domain/lesson/saved-interaction';
import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import type { Lesson } from '~/domain/content/module';
import { listInteractions, saveInteraction, type Study } from '~db/queries/studies';
import { inTransaction } from '~db/database';
import type { Deps } from '../deps.server';
import { beginStudy } from './begin-study.server';
import { findLessonFor } from './find-lesson.server';

export type InteractionInput =
  | { kind: 'answer-check'; interactionId: InteractionId; answer: readonly string[] }
  | { kind: 'save-note'; interactionId: InteractionId; note: string; skipped: boolean }
  | { kind: 'save-ticks'; interactionId: InteractionId; ticked: readonly string[] };

export type SaveInteractionResult =
  | { kind: 'answered'; feedback: CheckFeedback; savedAt: Date }
  | { kind: 'saved'; savedAt: Date }
  | { kind: 'nothing-chosen' }
  | { kind: 'wrong-number'; choose: number }
  /** The lesson has no such piece, or the piece no such option: a stale page. */
  | { kind: 'no-such-piece' };

interface Input {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  lessonId: LessonId;
  interaction: InteractionInput;
}

/** Saves what the learner did in a piece of a lesson; the first thing saved begins the study. */
export async function saveLessonInteraction(
  deps: Deps,
  { employeeId, moduleId, lessonId, interaction }: Input,
): Promise<SaveInteractionResult> {
  const study = await beginStudy(deps, { employeeId, moduleId });
  const found = await findLessonFor(deps, { employeeId, moduleId, lessonId });
  if (!study || !found) return { kind: 'no-such-piece' };
  const { lesson } = found;
  switch (interaction.kind) {
    case 'answer-check':
      return saveAnswer(deps, study, lesson, interaction);
    case 'save-note': {
      if (!findPiece(lesson.body, 'Reflection', interaction.interactionId)) return { kind: 'no-such-piece' };
      return save(deps, study, lesson, interaction.interactionId, {
        kind: 'reflection',
        note: interaction.note,
        skipped: interaction.skipped,
      });
    }
    case 'save-ticks': {
      const checklist = findPiece(lesson.body, 'Checklist', interaction.interactionId);
      const known = interaction.ticked.every((id) => checklist?.items.some((item) => item.id === id));
      if (!checklist || !known) return { kind: 'no-such-piece' };
      return save(deps, study, lesson, interaction.interactionId, { kind: 'checklist', ticked: [...interaction.ticked] });
    }
  }
}

async function saveAnswer(
  deps: Deps,
  study: Study,
  lesson: Lesson,
  { interactionId, answer }: { interactionId: InteractionId; answer: readonly string[] },
): Promise<SaveInteractionResult> {
  const check = findPiece(lesson.body, 'KnowledgeCheck', interactionId);
  const key = lesson.checks[interactionId];
  if (!check || !key) return { kind: 'no-such-piece' };
  return inTransaction(deps.db, async (tx) => {
    // Read inside the transaction: two tabs that answer together both keep what they tried.
    const stored = (await listInteractions(tx, [study.id])).find(
      (row) => row.lessonId === lesson.id && row.interactionId === interactionId,
    );
    const earlier = stored && (parseSavedInteraction(stored.value) as AnsweredCheck);
    const answering = answerCheck(check, key, answer, earlier);
    switch (answering.kind) {
      case 'answered': {
        const savedAt = deps.now();
        await saveInteraction(tx, {
          studyId: study.id,
          lessonId: lesson.id,
          interactionId,
          value: JSON.stringify(answering.saved),
          savedAt,
        });
        return { kind: 'answered', feedback: checkFeedback(key, answering.saved), savedAt };
      }
      case 'nothing-chosen':
      case 'wrong-number':
        return answering;
      case 'no-such-answer':
        return { kind: 'no-such-piece' };
    }
  });
}

async function save(
  deps: Deps,
  study: Study,
  lesson: Lesson,
  interactionId: InteractionId,
  value: SavedInteraction,
): Promise<SaveInteractionResult> {
  const savedAt = deps.now();
  await saveInteraction(deps.db, { studyId: study.id, lessonId: lesson.id, interactionId, value: JSON.stringify(value), savedAt });
  return { kind: 'saved', savedAt };
}
