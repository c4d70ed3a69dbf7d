import type { Actor, GrantedRole } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { isLoggedView, may } from '~/domain/access/policy';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { clockTime, recordDate } from '~/domain/calendar/in-words';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { erasedName } from '~/domain/register/erasure';
import type { StandingCounts } from '~/domain/team/compliance';
import { listDeedsOn } from '~db/queries/audit';
import { listEmployeeChanges } from '~db/queries/employee-changes';
import { findEmployeeLine, listEmployeeChoices, type EmployeeLine } from '~db/queries/employee-list';
import { countReports, findEmployee, listNames } from '~db/queries/employees';
import { recordView } from '../audit/record-view.server';
import type { Deps } from '../deps.server';
import { isInLine } from '../team/in-line.server';
import { countStandingsOf } from '../standings/load-company-standings.server';
import { accountActs, accountState, type AccountActs, type AccountState } from './account-state.server';
import { factValue, factWords } from './fact-words';

/** One change of a fact, in words. */
export interface ChangeLine {
  key: string;
  when: string;
  who: string;
  fact: string;
  before: string;
  after: string;
}

/** One employee as HR and administrators see them. */
export interface EmployeePage {
  id: EmployeeId;
  number: string;
  name: string;
  jobRole: string;
  department: string;
  /** For the form: what is on record now. */
  fields: Record<'name' | 'email' | 'department' | 'location' | 'jobRole' | 'managerNumber' | 'hiredOn', string>;
  manager: { id: EmployeeId; name: string } | null;
  roles: readonly GrantedRole[];
  state: 'employed' | 'away' | 'left';
  lastDay: { date: CalendarDate; words: string } | null;
  today: CalendarDate;
  isErased: boolean;
  reports: number;
  account: AccountState;
  acts: AccountActs & { canEnd: boolean; canGrant: boolean; canErase: boolean; seesTraining: boolean };
  choices: Awaited<ReturnType<typeof listEmployeeChoices>>;
  /** How many modules they stand to in which way; null for whoever may not see it, and of leavers. */
  standings: StandingCounts | null;
  history: ChangeLine[];
}

/** Everything on record of an employment; undefined when nobody has this id. That it was looked at is written down. */
export async function loadEmployee(
  deps: Deps,
  { id, reader, requestId }: { id: EmployeeId; reader: Actor; requestId: string },
): Promise<EmployeePage | undefined> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const line = await findEmployeeLine(deps.db, id, today);
  if (!line) return undefined;
  if (isLoggedView(reader, { ownerId: id, inLine: await isInLine(deps, reader, id) }))
    await recordView(deps, { reader, deed: 'look-at-employee', subjectKind: 'employee', subjectId: id, requestId });
  const manager = line.managerId === null ? undefined : await findEmployee(deps.db, line.managerId);
  const account = accountState(deps, line);
  return {
    ...{ id, number: line.number, name: line.name, jobRole: line.jobRole, department: line.department, roles: line.roles, today, account },
    fields: fieldsOf(line, manager?.number),
    manager: manager ? { id: manager.id, name: manager.name } : null,
    state: hasLeft(line, today) ? 'left' : line.isAway ? 'away' : 'employed',
    lastDay: line.endedOn && { date: line.endedOn, words: recordDate(line.endedOn) },
    isErased: line.name === erasedName,
    reports: await countReports(deps.db, id, today),
    acts: { ...accountActs(reader, line, account), ...actsOf(reader, line, today) },
    choices: await listEmployeeChoices(deps.db),
    standings: may(reader, { kind: 'read-register' }) && !hasLeft(line, today) ? await countStandingsOf(deps, { employeeId: id }) : null,
    history: await historyOf(deps, id),
  };
}

function fieldsOf(line: EmployeeLine, managerNumber: string | undefined): EmployeePage['fields'] {
  const { name, department, location, jobRole, hiredOn } = line;
  return { name, department, location, jobRole, hiredOn, email: line.email ?? '', managerNumber: managerNumber ?? '' };
}

function actsOf(reader: Actor, line: EmployeeLine, today: CalendarDate) {
  const isErased = line.name === erasedName;
  return {
    canEnd: !isErased && may(reader, { kind: 'end-employment', ownerId: line.id, roles: line.roles }),
    canGrant: may(reader, { kind: 'grant-roles' }),
    canErase: !isErased && hasLeft(line, today) && may(reader, { kind: 'erase-person' }),
    seesTraining: may(reader, { kind: 'read-register' }),
  };
}

const changing = ['change-employee', 'end-employment', 'return-employee', 'add-employee', 'waive-module', 'end-waiver'];

async function historyOf(deps: Deps, id: EmployeeId): Promise<ChangeLine[]> {
  const deeds = await listDeedsOn(deps.db, 'employee', id, changing);
  const changes = await listEmployeeChanges(
    deps.db,
    deeds.map((deed) => deed.id),
  );
  const managers = changes.flatMap(({ fact, before, after }) => (fact === 'managerId' ? [before, after] : []));
  const people = [...managers, ...deeds.map(({ actorId }) => actorId)].filter((one) => one !== null);
  const names = await listNames(deps.db, [...new Set(people)]);
  return deeds.flatMap((deed) => {
    const said = {
      when: inWords(deps, deed.happenedAt),
      who: deed.actorId === null ? 'By itself' : (names.get(deed.actorId) ?? 'Somebody unknown'),
    };
    if (deed.deed === 'add-employee') return [{ ...said, key: deed.id, fact: 'Added', before: '', after: '' }];
    if (deed.deed === 'waive-module' || deed.deed === 'end-waiver') return [{ ...said, key: deed.id, ...waiverLine(deps, deed.detail) }];
    const own = changes.filter(({ auditId }) => auditId === deed.id);
    return own.map(({ fact, before, after }) => ({
      ...{ ...said, key: `${deed.id} ${fact}`, fact: factWords[fact] },
      ...{ before: factValue(fact, before, names), after: factValue(fact, after, names) },
    }));
  });
}

function waiverLine({ catalog }: Deps, detail: Record<string, unknown>): Pick<ChangeLine, 'fact' | 'before' | 'after'> {
  const [before, after, reason, module] = [detail.before, detail.after, detail.reason, detail.moduleId].map(String);
  const title = catalog.findModule(module as ModuleId)?.title ?? module;
  return { fact: `Waiver: ${title}`, before: before ?? '', after: reason ? `${after}: ${reason}` : (after ?? '') };
}

function inWords({ company }: Deps, instant: Date): string {
  return `${recordDate(dateIn(company.timeZone, instant))}, ${clockTime(company.timeZone, instant)}`;
}
