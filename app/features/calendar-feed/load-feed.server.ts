import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { counted } from '~/domain/calendar/in-words';
import { icsCalendar, type DayEvent } from '~/domain/calendar/ics';
import { groupBy } from '~/domain/group-by';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { momentOf, standingOf } from '~/domain/team/standing';
import { findFeedOwner, type FeedKind } from '~db/queries/calendar-feeds';
import type { PeopleChoice } from '~db/queries/chosen-people';
import { findEmployeeWithRights } from '~db/queries/employees';
import { listTrainingFacts } from '~db/queries/training-facts';
import type { Deps } from '../deps.server';
import { hashOfSecret } from '../secret.server';

/** The calendar behind a secret address; undefined for one that opens nothing (any more). */
export async function loadFeed(deps: Deps, kind: FeedKind, token: string): Promise<string | undefined> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const owner = await findFeedOwner(deps.db, kind, hashOfSecret(token), today);
  if (!owner) return undefined;
  if (kind === 'learn') {
    const due = await listDue(deps, { scope: { kind: 'company' }, ids: [owner] });
    return write(
      deps,
      'My training',
      due.map((one) => ownEvent(deps, one)),
    );
  }
  const person = await findEmployeeWithRights(deps.db, owner, today);
  if (!person?.supervises) return undefined;
  const due = await listDue(deps, { scope: { kind: 'line', of: owner }, employedOn: today });
  const groups = groupBy(due, ({ moduleId, on }) => `${on} ${moduleId}`);
  return write(
    deps,
    'My team’s training',
    [...groups.values()].map((group) => teamEvent(deps, group)),
  );
}

interface Due {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  title: string;
  on: CalendarDate;
}

/** What is open and when it is due, person by person; three statements. */
async function listDue(deps: Deps, choice: PeopleChoice): Promise<Due[]> {
  const moment = momentOf(deps.company.timeZone, deps.now());
  const facts = await listTrainingFacts(deps.db, choice);
  const due = [...facts].flatMap(([employeeId, modules]) =>
    [...modules].flatMap(([moduleId, known]): Due[] => {
      const module = deps.catalog.findModule(moduleId);
      const open = module && standingOf(known, module, moment).due;
      return open ? [{ employeeId, moduleId, title: module.title, on: open.on }] : [];
    }),
  );
  return due.sort((one, other) => one.on.localeCompare(other.on) || one.title.localeCompare(other.title, 'en'));
}

function ownEvent({ appUrl }: Deps, { moduleId, title, on }: Due): DayEvent {
  return {
    uid: `learn-${moduleId}@${new URL(appUrl).hostname}`,
    on,
    title: `${title} is due`,
    text: 'The day ends at midnight on the company’s clock.',
    url: `${appUrl}/modules/${moduleId}`,
  };
}

/** Calendars are read by other companies' servers: how many, and not who. */
function teamEvent({ appUrl }: Deps, group: readonly Due[]): DayEvent {
  const [{ moduleId, title, on } = { moduleId: '', title: '', on: '' as CalendarDate }] = group;
  return {
    uid: `team-${moduleId}-${on}@${new URL(appUrl).hostname}`,
    on,
    title: `${title} is due for ${counted(group.length, 'person', 'people')}`,
    text: 'Who it is stands on your team page.',
    url: `${appUrl}/team/modules/${moduleId}`,
  };
}

function write(deps: Deps, name: string, events: readonly DayEvent[]): string {
  return icsCalendar({ name: `${name}, ${deps.company.name}`, events, now: deps.now() });
}
