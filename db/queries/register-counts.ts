import { sql } from 'kysely';
import { daysBetween, type CalendarDate } from '~/domain/calendar/calendar';
import { countedMost, countedUpTo, type Counted } from '~/domain/register/counted';
import {
  registerStatuses,
  renewalsDue,
  type RegisterFilter,
  type RegisterStatus,
  type RenewalsDue,
} from '~/domain/register/register-filter';
import type { Db } from '../database';
import type { RegisterTallyTable } from '../schema';
import { lastDay, matching, plain, runsOutWithin, statusIs, statusOn, type RegisterQuestion } from './register-conditions';

export interface RegisterCounts {
  /** Of each status; the filter's own status does not count, so that each number leads to its list. */
  statuses: Record<RegisterStatus, Counted>;
  /** In force and running out within so many days, whichever of these is chosen. */
  renewals: Record<RenewalsDue, Counted>;
}

/**
 * Exact for the whole register, for one department, location, role, subject, edition or origin, and for whatever is not
 * more than is counted; beyond that each number is cut off. A bounded number of statements.
 */
export async function countRegister(db: Db, question: RegisterQuestion, most = countedMost): Promise<RegisterCounts> {
  const { due } = question.filter;
  const ofAll = { ...question, filter: { ...question.filter, status: undefined, due: undefined } };
  const facet = facetOf(ofAll);
  const groups = facet ? await listTallies(db, facet) : await listSomeGroups(db, ofAll, most.together);
  return groups ? countGroups(groups, question.today, due) : countEach(db, ofAll, due, most.each);
}

/** How many records have the same standing and last day. */
type Group = Pick<RegisterTallyTable, 'standing' | 'ends_on'> & { records: string | number };

type Facet = Pick<RegisterTallyTable, 'facet' | 'value'>;

const facets: Partial<Record<keyof RegisterFilter, string>> = {
  department: 'department',
  location: 'location',
  role: 'job_role',
  subject: 'subject_id',
  edition: 'edition_label',
  origin: 'origin',
};

/** Of which tally the question is, if it is of one. */
function facetOf({ filter, among }: RegisterQuestion): Facet | undefined {
  const given = narrowings(filter);
  if (among || given.length > 1) return undefined;
  const [only] = given;
  if (!only) return { facet: 'all', value: '' };
  const facet = facets[only[0]];
  return facet === undefined ? undefined : { facet, value: only[1] };
}

function listTallies(db: Db, { facet, value }: Facet): Promise<Group[]> {
  return db
    .selectFrom('register_tally')
    .select(['standing', 'ends_on', 'records'])
    .where('facet', '=', facet)
    .where('value', '=', value)
    .execute();
}

/** Undefined when there are more than are counted. */
async function listSomeGroups(db: Db, question: RegisterQuestion, most: number): Promise<Group[] | undefined> {
  const found = await matching(db, question);
  const groups = await db
    .selectFrom(
      found
        .select(['standing', lastDay.as('ends_on')])
        .limit(most + 1)
        .as('some'),
    )
    .select((column) => ['standing', 'ends_on', column.fn.countAll<string | number>().as('records')])
    .groupBy(['standing', 'ends_on'])
    .execute();
  return groups.reduce((sum, { records }) => sum + Number(records), 0) > most ? undefined : groups;
}

function countGroups(groups: readonly Group[], today: CalendarDate, due: RenewalsDue | undefined): RegisterCounts {
  const exactly = (counts: (group: Group) => boolean): Counted => {
    const records = groups.filter(counts).map((group) => Number(group.records));
    return { number: records.reduce((sum, count) => sum + count, 0), orMore: false };
  };
  const endsWithin = ({ standing, ends_on }: Group, days: RenewalsDue) => {
    const daysLeft = daysBetween(today, ends_on as CalendarDate);
    return standing === 'standing' && daysLeft >= 0 && daysLeft <= Number(days);
  };
  return countsOf(
    (status) => exactly((group) => statusOn(today, group) === status && (!due || endsWithin(group, due))),
    (days) => exactly((group) => endsWithin(group, days)),
  );
}

/** Each number for itself, as far as is counted. With so many it is the status that leads to few of them. */
async function countEach(db: Db, question: RegisterQuestion, due: RenewalsDue | undefined, most: number): Promise<RegisterCounts> {
  const { today } = question;
  const found = await matching(db, question, 'in-order');
  const narrowed = due ? found.where(runsOutWithin(plain, due, today)) : found;
  const statuses = new Map<RegisterStatus, Counted>();
  for (const status of registerStatuses) statuses.set(status, await countUpTo(db, narrowed.where(statusIs(plain, status, today)), most));
  const renewals = new Map<RenewalsDue, Counted>();
  let within: Counted | undefined;
  for (const days of renewalsDue) {
    // What runs out sooner is among what runs out later.
    within = within?.orMore ? within : await countUpTo(db, found.where(runsOutWithin(plain, days, today)), most);
    renewals.set(days, within);
  }
  return countsOf(
    (status) => statuses.get(status) as Counted,
    (days) => renewals.get(days) as Counted,
  );
}

function countsOf(ofStatus: (status: RegisterStatus) => Counted, within: (days: RenewalsDue) => Counted): RegisterCounts {
  return {
    statuses: Object.fromEntries(registerStatuses.map((status) => [status, ofStatus(status)])) as RegisterCounts['statuses'],
    renewals: Object.fromEntries(renewalsDue.map((days) => [days, within(days)])) as RegisterCounts['renewals'],
  };
}

/** Whether they are so few that it is quicker to sort them than to meet them in the order of the list. */
export async function areFewLines(db: Db, question: RegisterQuestion): Promise<boolean> {
  return isNarrowed(question) && !(await countUpTo(db, await matching(db, question))).orMore;
}

function isNarrowed({ filter, among }: RegisterQuestion): boolean {
  return among !== undefined || narrowings(filter).length > 0;
}

/** What the filter says but for its order. */
function narrowings(filter: RegisterFilter): [keyof RegisterFilter, string][] {
  const given = Object.entries(filter) as [keyof RegisterFilter, string | undefined][];
  return given.filter(
    (entry): entry is [keyof RegisterFilter, string] => !['sort', 'direction'].includes(entry[0]) && entry[1] !== undefined,
  );
}

async function countUpTo(db: Db, found: Awaited<ReturnType<typeof matching>>, most = countedMost.each): Promise<Counted> {
  const row = await db
    .selectFrom(
      found
        .select(sql.lit(1).as('one'))
        .limit(most + 1)
        .as('some'),
    )
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return countedUpTo(most, Number(row.count));
}
