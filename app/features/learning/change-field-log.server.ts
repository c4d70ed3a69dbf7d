import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import { noteEncounter, type Encounter, type EncounterFields, type Noting } from '~/domain/lesson/field-log';
import { inTransaction } from '~db/database';
import { saveInteraction } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { beginStudy } from './begin-study.server';
import { findInteraction } from './find-interaction.server';

export type EncounterInput =
  | { kind: 'note-encounter'; interactionId: InteractionId; fields: EncounterFields }
  | { kind: 'drop-encounter'; interactionId: InteractionId; encounterId: string };

/** What was typed comes back with a refusal, for a page without scripts. */
export type EncounterRefusal = Exclude<Noting, { kind: 'noted' }> & { typed: EncounterFields };

interface Ids {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  lessonId: LessonId;
}

/** Notes an encounter in the learner's field log, or takes one out. */
export async function changeFieldLog(
  deps: Deps,
  ids: Ids,
  input: EncounterInput,
): Promise<EncounterRefusal | { kind: 'saved'; savedAt: Date } | { kind: 'no-such-piece' }> {
  const refused = input.kind === 'note-encounter' ? changed([], input, deps.newId()) : undefined;
  if (refused && refused.kind !== 'noted') return refused;
  const study = await beginStudy(deps, ids);
  if (!study) return { kind: 'no-such-piece' };
  return inTransaction(deps.db, async (tx) => {
    // Read inside the transaction: two tabs that note together both keep theirs.
    const stored = await findInteraction(tx, { studyId: study.id, lessonId: ids.lessonId, interactionId: input.interactionId });
    const encounters = stored?.saved.kind === 'field-log' ? stored.saved.encounters : [];
    const change = changed(encounters, input, deps.newId());
    if (change.kind !== 'noted') return change;
    const savedAt = deps.now();
    const value = JSON.stringify({ kind: 'field-log', encounters: change.encounters });
    await saveInteraction(tx, { studyId: study.id, lessonId: ids.lessonId, interactionId: input.interactionId, value, savedAt });
    return { kind: 'saved', savedAt };
  });
}

function changed(
  encounters: readonly Encounter[],
  input: EncounterInput,
  id: string,
): EncounterRefusal | Extract<Noting, { kind: 'noted' }> {
  if (input.kind === 'drop-encounter') return { kind: 'noted', encounters: encounters.filter((one) => one.id !== input.encounterId) };
  const noting = noteEncounter(encounters, input.fields, id);
  return noting.kind === 'noted' ? noting : { ...noting, typed: input.fields };
}
