import { answerCheck, checkFeedback, type CheckAnswering, type CheckFeedback } from '~/domain/lesson/answer-check';
import { findPiece } from '~/domain/lesson/pieces';
import type { SavedInteraction } from '~/domain/lesson/saved-interaction';
import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import type { Lesson } from '~/domain/content/module';
import { saveInteraction } from '~db/queries/studies';
import { inTransaction } from '~db/database';
import type { Deps } from '../deps.server';
import { beginStudy } from './begin-study.server';
import { changeFieldLog, type EncounterInput, type EncounterRefusal } from './change-field-log.server';
import { findInteraction } from './find-interaction.server';
import { findLessonFor } from './find-lesson.server';
import { saveNote, type ChangedElsewhere, type NoteInput, type NoteSaved } from './save-note.server';

export type InteractionInput =
  | { kind: 'answer-check'; interactionId: InteractionId; answer: readonly string[] }
  | NoteInput
  | { kind: 'save-ticks'; interactionId: InteractionId; ticked: readonly string[] }
  | EncounterInput;

export type SaveInteractionResult =
  | { kind: 'answered'; feedback: CheckFeedback; savedAt: Date }
  | { kind: 'saved'; savedAt: Date }
  | NoteSaved
  | ChangedElsewhere
  | { kind: 'nothing-chosen' }
  | { kind: 'wrong-number'; choose: number }
  | EncounterRefusal
  /** The lesson has no such piece, or the piece no such option: a stale page. */
  | { kind: 'no-such-piece' };

interface Input {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  lessonId: LessonId;
  interaction: InteractionInput;
}

/** Saves what the learner did in a piece of a lesson; the first thing saved begins the study, and what is refused begins none. */
export async function saveLessonInteraction(deps: Deps, input: Input): Promise<SaveInteractionResult> {
  const found = await findLessonFor(deps, input);
  if (!found) return { kind: 'no-such-piece' };
  const { lesson } = found;
  const { interaction } = input;
  switch (interaction.kind) {
    case 'answer-check':
      return saveAnswer(deps, input, lesson, interaction);
    case 'save-note': {
      if (!findPiece(lesson.body, 'Reflection', interaction.interactionId)) return { kind: 'no-such-piece' };
      const study = await beginStudy(deps, input);
      return study ? saveNote(deps, { study, lessonId: lesson.id, input: interaction }) : { kind: 'no-such-piece' };
    }
    case 'note-encounter':
    case 'drop-encounter':
      return findPiece(lesson.body, 'FieldLog', interaction.interactionId)
        ? changeFieldLog(deps, input, interaction)
        : { kind: 'no-such-piece' };
    case 'save-ticks': {
      const checklist = findPiece(lesson.body, 'Checklist', interaction.interactionId);
      const known = interaction.ticked.every((id) => checklist?.items.some((item) => item.id === id));
      if (!checklist || !known) return { kind: 'no-such-piece' };
      return save(deps, input, { kind: 'checklist', ticked: [...interaction.ticked] });
    }
  }
}

async function saveAnswer(
  deps: Deps,
  input: Input,
  lesson: Lesson,
  { interactionId, answer }: { interactionId: InteractionId; answer: readonly string[] },
): Promise<SaveInteractionResult> {
  const check = findPiece(lesson.body, 'KnowledgeCheck', interactionId);
  const key = lesson.checks[interactionId];
  if (!check || !key) return { kind: 'no-such-piece' };
  const first = answerCheck(check, key, answer);
  if (first.kind !== 'answered') return refusalOf(first);
  const study = await beginStudy(deps, input);
  if (!study) return { kind: 'no-such-piece' };
  return inTransaction(deps.db, async (tx) => {
    // Read inside the transaction: two tabs that answer together both keep what they tried.
    const earlier = await findInteraction(tx, { studyId: study.id, lessonId: lesson.id, interactionId });
    const answering = answerCheck(check, key, answer, earlier?.saved.kind === 'check' ? earlier.saved : undefined);
    if (answering.kind !== 'answered') return refusalOf(answering);
    const savedAt = deps.now();
    const value = JSON.stringify(answering.saved);
    await saveInteraction(tx, { studyId: study.id, lessonId: lesson.id, interactionId, value, savedAt });
    return { kind: 'answered', feedback: checkFeedback(key, answering.saved), savedAt };
  });
}

function refusalOf(answering: Exclude<CheckAnswering, { kind: 'answered' }>): SaveInteractionResult {
  return answering.kind === 'no-such-answer' ? { kind: 'no-such-piece' } : answering;
}

async function save(deps: Deps, input: Input, value: SavedInteraction): Promise<SaveInteractionResult> {
  const study = await beginStudy(deps, input);
  if (!study) return { kind: 'no-such-piece' };
  const { lessonId, interaction } = input;
  const savedAt = deps.now();
  await saveInteraction(deps.db, {
    studyId: study.id,
    lessonId,
    interactionId: interaction.interactionId,
    value: JSON.stringify(value),
    savedAt,
  });
  return { kind: 'saved', savedAt };
}
