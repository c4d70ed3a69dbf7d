import { clockTime } from '~/domain/calendar/in-words';
import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import { mostEncounters } from '~/domain/lesson/field-log';
import { moved } from '~/domain/lesson/moved';
import type { Deps } from '../deps.server';
import type { ChangedElsewhere, NoteSaved } from './save-note.server';
import { staleLesson, type LessonActResult } from './lesson-act';
import type { LessonForm } from './lesson-form';
import { saveLessonInteraction, type InteractionInput, type SaveInteractionResult } from './save-interaction.server';

type PieceForm = Exclude<LessonForm, { intent: 'finish' }>;
type SavingForm = Exclude<PieceForm, { intent: 'move' }>;

/** Does what a form in a lesson asks for, and words the outcome for the piece. */
export async function actInLesson(
  deps: Deps,
  ids: { employeeId: EmployeeId; moduleId: ModuleId; lessonId: LessonId },
  form: PieceForm,
): Promise<Exclude<LessonActResult, { kind: 'not-saved' }>> {
  if (form.intent === 'move') {
    const [, id = '', direction] = form.move.split(':');
    return { kind: 'moved', interaction: form.interaction, order: moved(form.answer, id, direction === 'up' ? 'up' : 'down') };
  }
  const result = await saveLessonInteraction(deps, { ...ids, interaction: toInput(form) });
  if (result.kind === 'changed-elsewhere') return bothTexts(deps, result, form);
  if (result.kind === 'note-saved') return noteSaved(result, form);
  return worded(result, form.interaction);
}

function toInput(form: SavingForm): InteractionInput {
  const interactionId = form.interaction;
  switch (form.intent) {
    case 'answer-check':
      return { kind: 'answer-check', interactionId, answer: form.answer };
    case 'save-note':
      return { kind: 'save-note', interactionId, note: form.note, skipped: false, known: form.known, wish: form.keep };
    case 'skip-note':
      return { kind: 'save-note', interactionId, note: '', skipped: true, known: form.known, wish: 'this' };
    case 'save-ticks':
      return { kind: 'save-ticks', interactionId, ticked: form.ticked };
    case 'note-encounter': {
      const { place, grade, evidence, shows, takeaway } = form;
      return { kind: 'note-encounter', interactionId, fields: { place, grade, evidence, shows, takeaway } };
    }
    case 'drop-encounter':
      return { kind: 'drop-encounter', interactionId, encounterId: form.encounter };
  }
}

function bothTexts(
  deps: Deps,
  { kept, isTooLong }: ChangedElsewhere,
  form: SavingForm,
): Extract<LessonActResult, { kind: 'changed-elsewhere' }> {
  const other = { note: kept.note, known: kept.savedAt.toISOString(), clock: clockTime(deps.company.timeZone, kept.savedAt) };
  return { kind: 'changed-elsewhere', interaction: form.interaction, typed: 'note' in form ? (form.note ?? '') : '', other, isTooLong };
}

function noteSaved({ note, savedAt }: NoteSaved, form: SavingForm): Extract<LessonActResult, { kind: 'saved' }> {
  const text = 'note' in form && form.note !== note ? note : undefined;
  return { kind: 'saved', interaction: form.interaction, note: { known: savedAt.toISOString(), text } };
}

function worded(
  result: Exclude<SaveInteractionResult, ChangedElsewhere | NoteSaved>,
  interaction: InteractionId,
): Exclude<LessonActResult, { kind: 'not-saved' }> {
  const problem = (sentence: string) => ({ kind: 'problem' as const, interaction, problem: sentence });
  switch (result.kind) {
    case 'answered':
    case 'saved':
      return { kind: 'saved', interaction };
    case 'nothing-chosen':
      return problem('Choose an answer first.');
    case 'wrong-number':
      return problem(`Choose ${result.choose}, no more and no fewer.`);
    case 'not-noted':
      return { ...problem(result.problem), field: result.field, typed: result.typed };
    case 'log-is-full':
      return { ...problem(`This log holds ${mostEncounters} encounters. Take one out to note another.`), typed: result.typed };
    case 'no-such-piece':
      return problem(staleLesson);
  }
}
