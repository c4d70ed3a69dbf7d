import { addDays, type CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { cast, roster } from './roster';
import type { RosterEntry } from './roster-entry';
import type { PathName } from './paths';
import type { Sample } from './sample';
import { workdayFrom, workdayUpTo } from './work-clock';

/** One person of the sample company with everything that their history rests on. */
export interface SamplePerson {
  id: EmployeeId;
  /** With leading zeros, which must survive every import and export. */
  number: string;
  name: string;
  email: string | null;
  department: string;
  location: string;
  jobRole: string;
  manager: SamplePerson | null;
  hiredOn: CalendarDate;
  endedOn: CalendarDate | null;
  path: PathName;
}

/** Everybody, managers before the people they manage. */
export function planPeople(sample: Sample): SamplePerson[] {
  const hired = roster.map((entry) => hireDate(sample, entry));
  const numbers = employeeNumbers(sample, hired);
  const people = new Map<string, SamplePerson>();
  roster.forEach((entry, index) => {
    const { name, department, location, jobRole, path } = entry;
    people.set(name, {
      id: sample.newId() as EmployeeId,
      number: numbers[index] ?? '',
      email: emailOf(entry),
      ...{ name, department, location, jobRole, path },
      manager: entry.manager === null ? null : getPerson(people, entry.manager),
      hiredOn: hired[index] ?? sample.today,
      endedOn: entry.leftDaysAgo === undefined ? null : workdayUpTo(sample.daysAgo(entry.leftDaysAgo)),
    });
  });
  return [...people.values()];
}

/** @throws when nobody, or nobody yet, has this name. */
export function getPerson(people: ReadonlyMap<string, SamplePerson>, name: string): SamplePerson {
  const person = people.get(name);
  if (!person) throw new Error(`Nobody of the sample company is called ${name}, or they stand too late in the roster`);
  return person;
}

/** The first day at work, not earlier than somebody's own first day nor on a weekend. */
export function firstWorkday(person: SamplePerson): CalendarDate {
  return workdayFrom(person.hiredOn);
}

/** Long ago it does not matter when exactly; in the first year the history counts on it. */
function hireDate(sample: Sample, { name, days }: RosterEntry): CalendarDate {
  if (name === cast.newHire) return sample.daysAgo(days);
  const more = days > 800 ? sample.chance(`hired ${name}`).below(40) : 0;
  return workdayUpTo(sample.daysAgo(days + more));
}

/** Given out in the order of hiring, with gaps: others came and went. */
function employeeNumbers(sample: Sample, hired: readonly CalendarDate[]): string[] {
  const chance = sample.chance('employee numbers');
  const order = hired
    .map((date, index) => ({ date, index }))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.index - other.index));
  const numbers: string[] = [];
  let last = 3;
  for (const { index } of order) {
    last += 1 + chance.below(85);
    numbers[index] = String(last).padStart(7, '0');
  }
  return numbers;
}

const letters: Record<string, string> = { ø: 'o', đ: 'd', ł: 'l', ß: 'ss', ð: 'd', æ: 'ae' };

/** `søren Ørsted Lindqvist` becomes `soren.lindqvist`. */
function emailOf({ name, mailbox }: RosterEntry): string | null {
  if (mailbox === null) return null;
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øđłßðæ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z -]/g, '')
    .split(' ');
  return `${mailbox ?? `${words[0]}.${words.at(-1)}`}@sample.test`;
}

/** The instant up to which somebody's history reaches: now, or the end of their last day at work. */
export function lastMoment(sample: Sample, person: SamplePerson): Date {
  if (person.endedOn === null) return sample.now;
  const end = sample.clock(addDays(person.endedOn, 1), 0);
  return end < sample.now ? end : sample.now;
}
