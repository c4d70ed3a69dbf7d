import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../calendar/calendar';
import { employeeId } from '../ids';
import { planImport, type KnownPerson, type PlanQuestion } from './plan-import';
import type { PersonRow } from './read-person-row';

const day = (text: string) => text as CalendarDate;

function known(number: string, facts: Partial<KnownPerson> = {}): KnownPerson {
  return {
    ...{ id: employeeId.parse(`id-${number}`), number, name: `Person ${number}`, email: `p${number}@x.test`, department: 'Sales' },
    ...{ location: 'Kiel', jobRole: 'Advisor', managerId: null, hiredOn: day('2024-03-01'), endedOn: null, movedOn: null },
    ...{ hasAccount: false, roles: [] },
    ...facts,
  };
}

/** A row that says what is on record, with these differences. */
function row(number: string, says: Partial<PersonRow> = {}): PersonRow {
  const { name, email, department, location, jobRole, hiredOn } = known(number);
  return { row: Number(number) + 1, number, name, email, department, location, jobRole, hiredOn, ...says };
}

function plan(rows: PersonRow[], people: KnownPerson[] = [], question: Partial<PlanQuestion> = {}) {
  let made = 0;
  return planImport({
    ...{ rows, known: people, brokenNumbers: new Set(), today: day('2026-11-22'), missingHaveLeft: false },
    ...{ newId: () => employeeId.parse(`new-${(made += 1)}`), mayChangeAddress: () => true, mayEnd: () => true },
    ...question,
  });
}

const said = ({ mistakes }: ReturnType<typeof plan>) => mistakes.map((mistake) => [mistake.row, mistake.column, mistake.what]);
const effects = (done: ReturnType<typeof plan>) => done.effects.map(({ kind, person }) => [kind, person.number]);

describe('a file of employees', () => {
  it('adds who is new, changes who differs and leaves the rest', () => {
    const done = plan([row('1'), row('2', { jobRole: 'Lead' }), row('3')], [known('1'), known('2')]);
    expect(effects(done)).toEqual([
      ['changed', '2'],
      ['added', '3'],
    ]);
    expect(done.unchanged).toBe(1);
    expect(done.effects[0]).toMatchObject({
      changes: [{ fact: 'jobRole', before: 'Advisor', after: 'Lead' }],
      person: { movedOn: '2026-11-22' },
    });
  });

  it('does nothing the second time', () => {
    const people = [known('1'), known('2', { managerId: employeeId.parse('id-1') })];
    expect(plan([row('1', { manager: null }), row('2', { manager: '1' })], people)).toEqual({
      effects: [],
      unchanged: 2,
      mistakes: [],
      respellings: [],
    });
  });

  it('keeps what it has no column for, and wants every column for somebody new', () => {
    const short = (number: string): PersonRow => ({ row: Number(number) + 1, number, name: 'Ada' });
    expect(plan([short('1')], [known('1')]).effects[0]?.changes).toEqual([{ fact: 'name', before: 'Person 1', after: 'Ada' }]);
    expect(said(plan([short('2')])).map(([, column]) => column)).toEqual(['Department', 'Location', 'Job role', 'Hired on']);
  });

  it('finds managers that stand later in it, and puts them first', () => {
    const done = plan([row('1', { manager: '2' }), row('2', { manager: '3' }), row('3')]);
    expect(effects(done).map(([, number]) => number)).toEqual(['3', '2', '1']);
    expect(done.mistakes).toEqual([]);
  });

  it('names a manager who is nobody, but not one whose own row has a mistake', () => {
    expect(said(plan([row('1', { manager: '99' })]))).toEqual([
      [2, 'Manager number', 'No employee has this number, in the file or before.'],
    ]);
    expect(said(plan([row('1', { manager: '99' })], [], { brokenNumbers: new Set(['99']) }))).toEqual([]);
  });

  it('names a ring at each of its rows, whoever of it was on record before', () => {
    const people = [known('1', { managerId: employeeId.parse('id-2') }), known('2')];
    expect(said(plan([row('2', { manager: '1' })], people))).toEqual([
      [3, 'Manager number', '1 reports to 2, so they would manage each other.'],
    ]);
    expect(said(plan([row('1', { manager: '1' })]))).toEqual([[2, 'Manager number', 'Nobody reports to themselves.']]);
    const three = plan([row('1', { manager: '2' }), row('2', { manager: '3' }), row('3', { manager: '1' })]);
    expect(said(three)[0]).toEqual([2, 'Manager number', '2 reports to 3, who reports to 1, so they would manage each other.']);
    expect(three.mistakes).toHaveLength(3);
  });

  it('names a manager who has left, unless nothing changes there', () => {
    const gone = known('1', { endedOn: day('2026-01-31') });
    expect(said(plan([row('2', { manager: '1' })], [gone]))).toEqual([
      [3, 'Manager number', 'Person 1 has left. Name whoever leads them now.'],
    ]);
    expect(said(plan([row('2', { manager: '1' })], [gone, known('2', { managerId: gone.id })]))).toEqual([]);
  });

  it('takes each person once and each address once', () => {
    expect(said(plan([row('1'), row('1', { row: 9 })]))).toEqual([
      [9, 'Employee number', 'Row 2 has this number already. Each person stands in the file once.'],
    ]);
    expect(said(plan([row('1'), row('2', { email: 'p1@x.test' })]))).toEqual([[3, 'Email', 'Row 2 has this address, too.']]);
    expect(said(plan([row('2', { email: 'p1@x.test' })], [known('1')]))).toEqual([
      [3, 'Email', '1 has this address on record. Change theirs first, in a file of its own.'],
    ]);
  });

  it('takes no address from somebody who signs in with it', () => {
    expect(said(plan([row('1', { email: null })], [known('1', { hasAccount: true })]))).toEqual([
      [2, 'Email', 'They sign in with p1@x.test, so an address is needed.'],
    ]);
    expect(said(plan([row('1', { email: null })], [known('1')]))).toEqual([]);
  });
});

describe('one thing in two spellings', () => {
  const respelled = (done: ReturnType<typeof plan>) => done.respellings.map(({ fact, typed, taken, rows }) => [fact, typed, taken, rows]);

  it('is taken as the people beside the file have it, and said', () => {
    const people = [known('1'), known('2', { department: 'Customer Service' })];
    const done = plan([row('1', { department: 'customer service' }), row('3', { department: 'Customer  service' })], people);
    expect(done.effects.map(({ person }) => person.department)).toEqual(['Customer Service', 'Customer Service']);
    expect(respelled(done)).toEqual([
      ['department', 'customer service', 'Customer Service', 1],
      ['department', 'Customer  service', 'Customer Service', 1],
    ]);
    expect(
      plan([row('2', { department: 'customer service' })], [known('2', { department: 'Customer Service' }), ...people.slice(0, 1)]).effects,
    ).toHaveLength(1);
  });

  it('is taken as most rows have it where nobody beside the file does, so that a file with everybody changes it', () => {
    const people = ['1', '2', '3'].map((number) => known(number, { jobRole: 'shop lead' }));
    const done = plan([row('1', { jobRole: 'Shop Lead' }), row('2', { jobRole: 'Shop lead' }), row('3', { jobRole: 'Shop Lead' })], people);
    expect(done.effects.map(({ person }) => person.jobRole)).toEqual(['Shop Lead', 'Shop Lead', 'Shop Lead']);
    expect(respelled(done)).toEqual([['jobRole', 'Shop lead', 'Shop Lead', 1]]);
  });

  it('follows nobody who has left or leaves by the file', () => {
    const people = [known('1', { department: 'SALES', endedOn: day('2025-01-31') }), known('2', { department: 'SALES' })];
    const done = plan([row('3')], people, { missingHaveLeft: true });
    expect([respelled(done), done.effects.find(({ kind }) => kind === 'added')?.person.department]).toEqual([[], 'Sales']);
  });
});

describe('what is counted of a file', () => {
  it('has a row with a mistake as a mistake only, so that every row is counted once', () => {
    const people = [known('1'), known('2')];
    const rows = [
      row('1'),
      row('2', { jobRole: 'Lead', manager: '99' }),
      row('3'),
      row('4', { email: 'p3@x.test' }),
      row('3', { row: 9 }),
      row('6', { manager: '6' }),
      row('7', { endedOn: day('2024-01-01') }),
    ];
    const done = plan(rows, people);
    expect(effects(done)).toEqual([['added', '3']]);
    const wrongRows = new Set(done.mistakes.map((mistake) => mistake.row));
    expect(done.effects.length + done.unchanged + wrongRows.size).toBe(rows.length);
  });

  it('has an unchanged row with a mistake as no row that stays', () => {
    const people = [known('1', { name: 'Erased person' })];
    expect(plan([row('1', { name: 'Erased person' })], people)).toMatchObject({ effects: [], unchanged: 0 });
  });
});

describe('who leaves and who is back', () => {
  it('is nobody who is missing, unless that was said', () => {
    const people = [known('1'), known('2'), known('3', { endedOn: day('2025-01-31') })];
    expect(effects(plan([row('1')], people))).toEqual([]);
    const done = plan([row('1')], people, { missingHaveLeft: true });
    expect(effects(done)).toEqual([['left', '2']]);
    expect(done.effects[0]?.person.endedOn).toBe('2026-11-21');
  });

  it('is not who stands in a row with a mistake', () => {
    expect(effects(plan([], [known('2')], { missingHaveLeft: true, brokenNumbers: new Set(['2']) }))).toEqual([]);
  });

  it('says a last day in its column, and is back without one', () => {
    expect(effects(plan([row('1', { endedOn: day('2026-11-01') })], [known('1')]))).toEqual([['left', '1']]);
    expect(effects(plan([row('1', { endedOn: day('2026-12-01') })], [known('1')]))).toEqual([['changed', '1']]);
    const gone = known('1', { endedOn: day('2025-01-31') });
    expect(plan([row('1', { endedOn: null })], [gone]).effects[0]).toMatchObject({ person: { endedOn: null, movedOn: '2026-11-22' } });
    expect(effects(plan([row('1')], [gone]))).toEqual([]);
    expect(effects(plan([row('1')], [gone], { missingHaveLeft: true }))).toEqual([['changed', '1']]);
    expect(said(plan([row('1', { endedOn: day('2024-01-01') })]))).toEqual([[2, 'Last day', 'The last day lies before the hire date.']]);
  });

  it('is nobody whom the importer may not let go, and no address changes that they may not change', () => {
    const admin = known('1', { roles: ['admin'] });
    const bound = { mayEnd: () => false, mayChangeAddress: () => false };
    expect(said(plan([], [admin], { ...bound, missingHaveLeft: true }))[0]?.[2]).toContain('is not in the file and would leave');
    const changed = plan([row('1', { email: 'mine@x.test', endedOn: day('2026-11-01') })], [admin], bound);
    expect(said(changed).map(([, column]) => column)).toEqual(['Email', 'Last day']);
  });

  it('stays erased', () => {
    const erased = known('1', { name: 'Erased person', endedOn: day('2025-01-31') });
    expect(said(plan([row('1')], [erased]))).toContainEqual([2, 'Employee number', 'This person was erased on legal demand and stays so.']);
  });
});
