import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { AssignmentId } from '~/domain/ids';
import { listAssignmentEvents } from '~db/queries/assignment-acts';
import type { Deps } from '../deps.server';
import { historyLine } from './history-words';

/** A line of what happened to an assignment, with the day on which it did. */
export interface ToldLine {
  id: string;
  on: string;
  says: string;
}

/** What happened to these assignments after they were made and still counts, the oldest first. One statement. */
export async function tellHistory(deps: Deps, ids: readonly AssignmentId[]): Promise<Map<AssignmentId, ToldLine[]>> {
  const zone = deps.company.timeZone;
  const today = dateIn(zone, deps.now());
  const lines = new Map<AssignmentId, ToldLine[]>();
  for (const event of await listAssignmentEvents(deps.db, ids)) {
    if (event.undone || event.kind === 'assigned') continue;
    const line = { id: event.id, on: recordDate(dateIn(zone, event.happenedAt)), says: historyLine(event, today) };
    lines.set(event.assignmentId, [...(lines.get(event.assignmentId) ?? []), line]);
  }
  return lines;
}
