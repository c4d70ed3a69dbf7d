import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { isLoggedView, may } from '~/domain/access/policy';
import { daysAfterWaiver, standingWaiver } from '~/domain/assignment/waiver';
import { addDays, dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { findEmployee } from '~db/queries/employees';
import { listGivenWaivers, type GivenWaiver } from '~db/queries/waivers';
import { recordView } from '../audit/record-view.server';
import type { Deps } from '../deps.server';
import { isInLine } from '../team/in-line.server';
import { loadWaivedPlaces } from './waived-place.server';

export interface ShownWaiver {
  moduleId: ModuleId;
  title: string;
  until: string | null;
  reason: string;
  given: string;
  /** Without it the module would be asked for. */
  asksAgain: boolean;
}

export interface WaiversPage {
  employeeId: EmployeeId;
  name: string;
  hasLeft: boolean;
  waivers: ShownWaiver[];
  modules: { id: ModuleId; title: string }[];
  /** What the due date after a waiver starts with. */
  suggestedDueOn: CalendarDate;
  today: CalendarDate;
  seesStandings: boolean;
}

/** The waivers of somebody that stand today; undefined when nobody has this id. That they were looked at is written down. */
export async function loadWaivers(
  deps: Deps,
  { employeeId, reader, requestId }: { employeeId: EmployeeId; reader: Actor; requestId: string },
): Promise<WaiversPage | undefined> {
  const person = await findEmployee(deps.db, employeeId);
  if (!person) return undefined;
  if (isLoggedView(reader, { ownerId: employeeId, inLine: await isInLine(deps, reader, employeeId) }))
    await recordView(deps, { reader, deed: 'look-at-employee', subjectKind: 'employee', subjectId: employeeId, requestId });
  const today = dateIn(deps.company.timeZone, deps.now());
  return {
    ...{ employeeId, name: person.name, hasLeft: hasLeft(person, today), today },
    waivers: await shownWaivers(deps, employeeId),
    modules: deps.catalog.modules.map(({ id, title }) => ({ id, title })),
    suggestedDueOn: addDays(today, daysAfterWaiver),
    seesStandings: may(reader, { kind: 'read-register' }),
  };
}

async function shownWaivers(deps: Deps, employeeId: EmployeeId): Promise<ShownWaiver[]> {
  const given = await listGivenWaivers(deps.db, [employeeId]);
  const modules = [...new Set(given.map(({ moduleId }) => moduleId))];
  const places = await loadWaivedPlaces(deps.db, deps, employeeId, modules);
  return [...places].flatMap(([, place]) => {
    const standing = standingWaiver(place, deps.company.timeZone, deps.now());
    const words = given.find(({ assignmentId }) => assignmentId === standing?.assignment.id);
    return standing && words ? [toShown(deps, words, standing.asksAgain)] : [];
  });
}

function toShown({ catalog, company }: Deps, waiver: GivenWaiver, asksAgain: boolean): ShownWaiver {
  const { moduleId, until, reason, byName, givenAt } = waiver;
  const on = recordDate(dateIn(company.timeZone, givenAt));
  return {
    ...{ moduleId, reason, asksAgain },
    title: catalog.findModule(moduleId)?.title ?? moduleId,
    until: until && recordDate(until),
    given: byName ? `Waived by ${byName} on ${on}.` : `Waived on ${on}.`,
  };
}
