import { randomUUID } from 'node:crypto';
import type { Actor } from '~/domain/access/actor';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { addDays, dateIn } from '~/domain/calendar/calendar';
import { assignmentActId, type EmployeeId } from '~/domain/ids';
import { confirmAssigning } from '~/features/assignment/confirm-assigning.server';
import { planAssigning, type AssignChoice } from '~/features/assignment/plan-assigning.server';
import { undoAct } from '~/features/assignment/undo-act.server';
import type { Deps } from '~/features/deps.server';
import { timed, type Timed } from './timed';

const people = 1_000;
const modules = 5;

/** A preview, a confirmation and an undo of a bulk assignment. */
export async function measureAssigning(deps: Deps): Promise<Timed[]> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const ids = await somePeople(deps);
  const choice = assigning(deps, ids, addDays(today, 30));
  const scope = { kind: 'company' } as const;
  const input = { actor: someHr(ids[0] as EmployeeId, today), scope, actId: assignmentActId.parse(randomUUID()), requestId: 'bench' };
  const what = `${people.toLocaleString('en')} people × ${modules} modules`;
  return [
    await timed(`${what}: preview`, () => planAssigning(deps.db, deps, scope, choice)),
    await timed(`${what}: confirmation`, () => confirmAssigning(deps, { ...input, choice, note: '', seen: { new: 0, moved: 0 } })),
    await timed(`${what}: undo`, () => undoAct(deps, input)),
  ];
}

async function somePeople({ db }: Deps): Promise<EmployeeId[]> {
  const rows = await db.selectFrom('employee').select('id').where('ended_on', 'is', null).limit(people).execute();
  return rows.map(({ id }) => id as EmployeeId);
}

function assigning({ catalog }: Deps, ids: readonly EmployeeId[], dueOn: CalendarDate): AssignChoice {
  return {
    people: { kind: 'people', ids },
    modules: catalog.modules.slice(0, modules).map(({ id }) => ({ moduleId: id, courseId: null })),
    rule: { kind: 'date', dueOn },
  };
}

function someHr(employeeId: EmployeeId, hiredOn: CalendarDate): Actor {
  return { employeeId, hiredOn, sessionId: '', name: '', email: '', jobRole: '', department: '', roles: ['hr'], supervises: false };
}
