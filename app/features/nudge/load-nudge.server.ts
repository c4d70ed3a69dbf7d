import type { Actor } from '~/domain/access/actor';
import type { EmployeeId } from '~/domain/ids';
import { listChosenPeople } from '~db/queries/chosen-people';
import { dateIn } from '~/domain/calendar/calendar';
import type { Deps } from '../deps.server';
import { mayNudge } from './nudge-people.server';

export interface NudgeFormPage {
  people: { id: EmployeeId; name: string; jobRole: string }[];
}

/** Who is to be nudged, by name; undefined when one of them is not this actor’s to nudge. */
export async function loadNudge(deps: Deps, actor: Actor, ids: readonly EmployeeId[]): Promise<NudgeFormPage | undefined> {
  if (!(await mayNudge(deps.db, actor, ids))) return undefined;
  const today = dateIn(deps.company.timeZone, deps.now());
  const people = await listChosenPeople(deps.db, { scope: { kind: 'company' }, ids }, today);
  return { people: people.map(({ id, name, jobRole }) => ({ id, name, jobRole })) };
}
