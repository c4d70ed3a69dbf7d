import type { Actor } from '~/domain/access/actor';
import type { Scope } from '~/domain/access/policy';
import { rightToUndo } from '~/domain/assignment/take-back';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { clockTime, counted, listed, nearDate, recordDate } from '~/domain/calendar/in-words';
import type { AssignmentActId } from '~/domain/ids';
import { findAct, listEventsOfAct, type AssignmentAct, type EventOfAct } from '~db/queries/assignment-acts';
import type { Deps } from '../deps.server';
import { readAssignSummary, readChangeSummary } from './act-summary';
import { moveInWords, type PlaceWords } from './place-words';

export interface ActRow {
  id: string;
  assignmentId: string;
  name: string;
  module: string;
  look: PlaceWords['look'];
  what: string;
  fact: string;
}

export interface ActPage {
  id: AssignmentActId;
  title: string;
  says: string[];
  doneOn: string;
  undo: { kind: 'may-undo'; until: string } | { kind: 'too-late' } | { kind: 'undone-before'; at: string; kept: number };
  rows: ActRow[];
  total: number;
  page: number;
  pages: number;
  leadsTeam: boolean;
}

const rowsOnAPage = 100;

/** What one's own act did; undefined for somebody else's, as for one that never was. */
export async function loadAct(
  deps: Deps,
  { actor, scope, actId, page }: { actor: Actor; scope: Scope; actId: AssignmentActId; page: number },
): Promise<ActPage | undefined> {
  const act = await findAct(deps.db, actId);
  if (!act || act.doneById !== actor.employeeId) return undefined;
  const events = await listEventsOfAct(deps.db, scope, actId);
  const zone = deps.company.timeZone;
  const today = dateIn(zone, deps.now());
  const pages = Math.max(1, Math.ceil(events.length / rowsOnAPage));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    id: act.id,
    ...titled(act),
    doneOn: `${recordDate(dateIn(zone, act.doneAt))}, ${clockTime(zone, act.doneAt)}`,
    undo: undoOf(deps, act, events),
    rows: events.slice((shown - 1) * rowsOnAPage, shown * rowsOnAPage).map((event) => rowOf(deps, event, today)),
    ...{ total: events.length, page: shown, pages, leadsTeam: actor.supervises },
  };
}

function undoOf(deps: Deps, act: AssignmentAct, events: readonly EventOfAct[]): ActPage['undo'] {
  const zone = deps.company.timeZone;
  const right = rightToUndo(act, deps.now());
  switch (right.kind) {
    case 'may-undo':
      return { kind: right.kind, until: clockTime(zone, right.until) };
    case 'too-late':
      return { kind: right.kind };
    case 'undone-before':
      return { kind: right.kind, at: clockTime(zone, right.at), kept: events.filter(({ takenBack }) => !takenBack).length };
  }
}

/** Of what was undone, the heading says so. */
function titled(act: AssignmentAct): { title: string; says: string[] } {
  const { title, says } = titleAndSentences(act);
  return { title: act.undoneAt ? `Undone: ${title}` : title, says };
}

function titleAndSentences(act: AssignmentAct): { title: string; says: string[] } {
  if (act.kind === 'assign') return assignedInWords(act.summary);
  const { changed, unchanged } = readChangeSummary(act.summary);
  const what = changedInWords[act.kind];
  const says =
    unchanged > 0
      ? [`${counted(unchanged, 'assignment')} stayed as ${unchanged === 1 ? 'it was' : 'they were'}: completed, withdrawn, or so already.`]
      : [];
  return { title: changed === 0 ? 'Nothing was changed' : what(changed), says };
}

const changedInWords = {
  extend: (count: number) => `${counted(count, 'due date')} moved`,
  excuse: (count: number) => `Excused from ${counted(count, 'assignment')}`,
  withdraw: (count: number) => `${counted(count, 'assignment')} withdrawn`,
};

function assignedInWords(text: string): { title: string; says: string[] } {
  const { seen, ...counts } = readAssignSummary(text);
  const done = [
    counts.new > 0 && `${counts.new.toLocaleString('en')} assigned`,
    counts.moved > 0 && `${counts.moved.toLocaleString('en')} moved`,
  ].filter((part) => part !== false);
  const says = [
    counts.alreadyCertified > 0 && `${wereOrWas(counts.alreadyCertified)} certified already, which is recorded as completed.`,
    counts.leftOut > 0 && `${wereOrWas(counts.leftOut)} left out.`,
    counts.unchanged > 0 && `${counts.unchanged.toLocaleString('en')} stayed as before.`,
  ].filter((part) => part !== false);
  if (seen.new !== counts.new || seen.moved !== counts.moved)
    says.push(`The preview had said ${seen.new} to assign and ${seen.moved} to move: something changed before you confirmed.`);
  return { title: done.length > 0 ? listed(done) : 'Nothing new to assign', says };
}

function wereOrWas(count: number): string {
  return count === 1 ? '1 was' : `${count.toLocaleString('en')} were`;
}

function rowOf(deps: Deps, event: EventOfAct, today: CalendarDate): ActRow {
  const { id, assignmentId, employeeName, moduleId, takenBack } = event;
  const words = eventInWords(event, today);
  const module = deps.catalog.findModule(moduleId)?.title ?? moduleId;
  const undone = { look: 'unchanged' as const, what: 'Taken back', fact: `${words.what.toLowerCase()} ${words.fact}` };
  return { id, assignmentId, name: employeeName, module, ...(takenBack ? undone : words) };
}

function eventInWords(event: EventOfAct, today: CalendarDate): PlaceWords {
  const due = event.dueOn ? `due ${nearDate(event.dueOn, today)}` : '';
  switch (event.kind) {
    case 'assigned':
      return { look: 'new', what: 'Assigned', fact: due };
    case 'moved':
      return {
        look: 'moved',
        what: 'Moved',
        fact:
          event.beforeDueOn && event.dueOn && event.beforeDueOn !== event.dueOn ? moveInWords(event.beforeDueOn, event.dueOn, today) : due,
      };
    case 'excused':
      return { look: 'left-out', what: 'Excused', fact: event.until ? `until ${nearDate(event.until, today)}` : 'for good' };
    case 'withdrawn':
      return { look: 'left-out', what: 'Withdrawn', fact: event.reason };
    case 'undone':
      return { look: 'unchanged', what: 'Taken back', fact: '' };
  }
}
