import type { GrantedRole } from '../access/actor';
import { hasLeft } from '../access/employment';
import { addDays, type CalendarDate } from '../calendar/calendar';
import type { EmployeeId } from '../ids';
import { noRow, shownValue, type Mistake } from '../import/mistake';
import { erasedName } from '../register/erasure';
import { changedFacts, hasMoved, type EmployeeFacts, type FactChange } from './employee-facts';
import { personLabels, type PersonColumn } from './import-columns';
import { orderByLine } from './line-order';
import type { PersonRow } from './read-person-row';
import { respellRows, type Respelling } from './respell-rows';
import { lineInWords } from './reporting-line';

/** Somebody on record, with what decides whether a file may change them. */
export interface KnownPerson extends EmployeeFacts {
  id: EmployeeId;
  number: string;
  movedOn: CalendarDate | null;
  hasAccount: boolean;
  roles: readonly GrantedRole[];
}

/** What a file leads to for one person. */
export interface PersonEffect {
  kind: 'added' | 'changed' | 'left';
  person: KnownPerson;
  changes: readonly FactChange[];
}

export interface PeoplePlan {
  /** Managers before their reports, so that they can be written in this order. */
  effects: readonly PersonEffect[];
  unchanged: number;
  mistakes: readonly Mistake[];
  respellings: readonly Respelling[];
}

export interface PlanQuestion {
  /** Rows without a mistake of their own. */
  rows: readonly PersonRow[];
  /** Numbers in rows that have mistakes: somebody may report to them all the same. */
  brokenNumbers: ReadonlySet<string>;
  known: readonly KnownPerson[];
  today: CalendarDate;
  /** Who is not in the file has left. */
  missingHaveLeft: boolean;
  newId: () => EmployeeId;
  /** Whether the address may be changed, or the employment ended, by whoever imports. */
  mayChangeAddress: (person: KnownPerson) => boolean;
  mayEnd: (person: KnownPerson) => boolean;
}

/** What the file would do, and every mistake that shows only beside the other rows and the people on record. */
export function planImport(question: PlanQuestion): PeoplePlan {
  const { known, today } = question;
  const { rows, respellings } = respellRows(question.rows, employedBeside(question));
  const byNumber = new Map(known.map((person) => [person.number, person]));
  const { once, repeated } = eachOnce(rows);
  const ids = new Map(known.map((person) => [person.number, person.id]));
  for (const number of once.keys()) if (!ids.has(number)) ids.set(number, question.newId());
  const pairs = [...once.values()].map((row) => {
    const before = byNumber.get(row.number);
    return { row, before, after: afterRow(question, row, before, ids) };
  });
  const left = question.missingHaveLeft ? whoIsMissing(question, once) : [];
  const { order, ringMistakes } = inOrder(pairs, known);
  const mistakes = [
    ...repeated,
    ...pairs.flatMap((pair) => ownMistakes(question, pair, ids)),
    ...emailMistakes(pairs, known),
    ...left.flatMap(({ person }) => missingMistakes(question, person)),
    ...ringMistakes,
    ...managerMistakes(pairs, known, left, today),
  ];
  // A row with a mistake does nothing, so that it is counted as that alone.
  const wrong = new Set(mistakes.map(({ row }) => row));
  const sound = pairs.filter(({ row }) => !wrong.has(row.row));
  const effects = [...sound.flatMap((pair) => effectOf(pair, today)), ...left.filter(({ person }) => question.mayEnd(person))];
  const place = new Map(order.map((id, index) => [id, index]));
  return {
    effects: effects.sort((one, other) => (place.get(one.person.id) ?? 0) - (place.get(other.person.id) ?? 0)),
    unchanged: sound.filter(({ before, after }) => before && changedFacts(before, after).length === 0).length,
    mistakes: mistakes.sort((one, other) => one.row - other.row),
    respellings,
  };
}

/** Who stays employed without standing in the file. */
function employedBeside({ rows, known, missingHaveLeft, today }: PlanQuestion): KnownPerson[] {
  const inFile = new Set(rows.map(({ number }) => number));
  return missingHaveLeft ? [] : known.filter((person) => !inFile.has(person.number) && !hasLeft(person, today));
}

/** The first row of each number; a further one is a mistake. */
function eachOnce(rows: readonly PersonRow[]): { once: ReadonlyMap<string, PersonRow>; repeated: Mistake[] } {
  const once = new Map<string, PersonRow>();
  const repeated = rows.flatMap((row) => {
    const earlier = once.get(row.number);
    if (!earlier) once.set(row.number, row);
    return earlier
      ? [mistakeAt(row, 'number', row.number, `Row ${earlier.row} has this number already. Each person stands in the file once.`)]
      : [];
  });
  return { once, repeated };
}

interface Pair {
  row: PersonRow;
  before: KnownPerson | undefined;
  after: KnownPerson;
}

const mistakeAt = ({ row, number }: Pick<PersonRow, 'row' | 'number'>, column: PersonColumn, value: string, what: string): Mistake => ({
  ...{ row, number, column: personLabels[column], value: shownValue(value), what },
});

function afterRow(
  question: PlanQuestion,
  row: PersonRow,
  before: KnownPerson | undefined,
  ids: ReadonlyMap<string, EmployeeId>,
): KnownPerson {
  const { number, manager, name, email, department, location, jobRole, hiredOn } = row;
  const given = Object.fromEntries(
    Object.entries({ name, email, department, location, jobRole, hiredOn }).filter(([, value]) => value !== undefined),
  );
  const blank = {
    name: '',
    email: null,
    department: '',
    location: '',
    jobRole: '',
    managerId: null,
    hiredOn: question.today,
    endedOn: null,
  };
  const base: KnownPerson = before ?? { ...blank, id: ids.get(number) as EmployeeId, number, movedOn: null, hasAccount: false, roles: [] };
  const managerId = manager === undefined ? base.managerId : manager === null ? null : (ids.get(manager) ?? null);
  // A list of everybody that holds a leaver says that they are back, where it says nothing of last days.
  const isBack = question.missingHaveLeft && row.endedOn === undefined && hasLeft(base, question.today);
  return { ...base, ...given, managerId, endedOn: isBack ? null : row.endedOn === undefined ? base.endedOn : row.endedOn };
}

const needed = ['name', 'department', 'location', 'jobRole', 'hiredOn'] as const;

function ownMistakes(question: PlanQuestion, { row, before, after }: Pair, ids: ReadonlyMap<string, EmployeeId>): Mistake[] {
  const found: Mistake[] = [];
  if (!before) {
    for (const column of needed)
      if (row[column] === undefined) found.push(mistakeAt(row, column, '', `The file has no column for this, and a new person needs it.`));
  }
  if (row.manager && !ids.has(row.manager) && !question.brokenNumbers.has(row.manager))
    found.push(mistakeAt(row, 'manager', row.manager, 'No employee has this number, in the file or before.'));
  if (after.endedOn !== null && after.endedOn < after.hiredOn)
    found.push(mistakeAt(row, 'endedOn', after.endedOn, 'The last day lies before the hire date.'));
  if (!before) return found;
  if (before.name === erasedName) found.push(mistakeAt(row, 'number', row.number, 'This person was erased on legal demand and stays so.'));
  if (before.email !== after.email && !question.mayChangeAddress(before))
    found.push(mistakeAt(row, 'email', after.email ?? '', 'Only administrators change the address of an administrator.'));
  if (before.email !== null && after.email === null && before.hasAccount)
    found.push(mistakeAt(row, 'email', '', `They sign in with ${before.email}, so an address is needed.`));
  if (before.endedOn !== after.endedOn && !question.mayEnd(before))
    found.push(
      mistakeAt(row, 'endedOn', after.endedOn ?? '', 'Your own last day and that of an administrator are not for this file to change.'),
    );
  return found;
}

/** Two rows with one address, or an address that somebody else on record has. */
function emailMistakes(pairs: readonly Pair[], known: readonly KnownPerson[]): Mistake[] {
  const holders = new Map(known.flatMap((person) => (person.email === null ? [] : [[person.email, person.number] as const])));
  const inFile = new Map<string, PersonRow>();
  return pairs.flatMap(({ row, before, after }) => {
    if (after.email === null) return [];
    const twin = inFile.get(after.email);
    inFile.set(after.email, row);
    if (twin) return [mistakeAt(row, 'email', after.email, `Row ${twin.row} has this address, too.`)];
    const holder = holders.get(after.email);
    if (before?.email === after.email || holder === undefined || holder === row.number) return [];
    return [mistakeAt(row, 'email', after.email, `${holder} has this address on record. Change theirs first, in a file of its own.`)];
  });
}

function whoIsMissing({ known, today, brokenNumbers }: PlanQuestion, inFile: ReadonlyMap<string, PersonRow>): PersonEffect[] {
  const yesterday = addDays(today, -1);
  return known
    .filter((person) => !inFile.has(person.number) && !brokenNumbers.has(person.number) && !hasLeft(person, today))
    .map((before) => {
      const person = { ...before, endedOn: before.hiredOn > yesterday ? before.hiredOn : yesterday };
      return { kind: 'left', person, changes: changedFacts(before, person) };
    });
}

function missingMistakes(question: PlanQuestion, person: KnownPerson): Mistake[] {
  if (question.mayEnd(person)) return [];
  const what = `${person.name} (${person.number}) is not in the file and would leave. Your own employment and that of an administrator do not end by a file: add their row.`;
  return [{ row: noRow, number: person.number, column: personLabels.number, value: '', what }];
}

function inOrder(pairs: readonly Pair[], known: readonly KnownPerson[]): { order: readonly EmployeeId[]; ringMistakes: Mistake[] } {
  const people = new Map(known.map((person) => [person.id, person]));
  const rowOf = new Map<EmployeeId, PersonRow>();
  for (const { row, after } of pairs) {
    people.set(after.id, after);
    rowOf.set(after.id, row);
  }
  const { order, rings } = orderByLine(people.keys(), (id) => people.get(id)?.managerId);
  const numberOf = (id: EmployeeId) => people.get(id)?.number ?? '';
  const ringMistakes = rings.flatMap((ring) =>
    ring.flatMap((id, index) => {
      const row = rowOf.get(id);
      const manager = people.get(id)?.managerId;
      if (!row || !manager) return [];
      const line = [...ring.slice(index + 1), ...ring.slice(0, index + 1)].map(numberOf);
      const what = line.length === 1 ? 'Nobody reports to themselves.' : `${lineInWords(line)}, so they would manage each other.`;
      return [mistakeAt(row, 'manager', numberOf(manager), what)];
    }),
  );
  return { order, ringMistakes };
}

/** A new manager who has left by now, or leaves with this file. */
function managerMistakes(
  pairs: readonly Pair[],
  known: readonly KnownPerson[],
  left: readonly PersonEffect[],
  today: CalendarDate,
): Mistake[] {
  const people = new Map(
    [...known, ...pairs.map(({ after }) => after), ...left.map(({ person }) => person)].map((person) => [person.id, person]),
  );
  return pairs.flatMap(({ row, before, after }) => {
    const manager = after.managerId === null ? undefined : people.get(after.managerId);
    if (!manager || before?.managerId === after.managerId || !hasLeft(manager, today)) return [];
    return [mistakeAt(row, 'manager', manager.number, `${manager.name} has left. Name whoever leads them now.`)];
  });
}

function effectOf({ before, after }: Pair, today: CalendarDate): PersonEffect[] {
  if (!before) return [{ kind: 'added', person: after, changes: [] }];
  const changes = changedFacts(before, after);
  if (changes.length === 0) return [];
  const person = hasMoved(changes) ? { ...after, movedOn: today } : after;
  return [{ kind: !hasLeft(before, today) && hasLeft(after, today) ? 'left' : 'changed', person, changes }];
}
