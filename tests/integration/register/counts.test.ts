import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import { registerStatuses, renewalsDue } from '~/domain/register/register-filter';
import { correctCertification, setRevoked } from '~/features/register/change-record.server';
import { registerQuestion } from '~/features/register/register-question.server';
import { countRegister } from '~db/queries/register-counts';
import { listRegisterLines, placeOf, type RegisterLine, type RegisterPlace } from '~db/queries/register-list';
import { anActor } from '~tests/builders/actor';
import { earn, phone, type World } from '../certification/world';
import { aRegisterWorld, fillRegister, hr } from './world';

let world: World;
beforeEach(async () => {
  ({ world } = await aRegisterWorld());
  await fillRegister(world);
});
afterEach(() => world.close());

const asked = (query: string) => registerQuestion(world.deps, readRegisterFilter(new URLSearchParams(query)));

const filters = [
  '',
  'department=Support',
  'location=Northport',
  'role=Agent',
  'subject=phone-etiquette',
  'edition=2026.1',
  'origin=earned',
  'origin=imported',
  'manager=00ruth',
  'q=okafor',
  'q=e',
  'people=employed',
  'people=left',
  'validOn=2026-11-21',
  'issuedFrom=2026-11-15',
  'issuedTo=2026-11-15',
  'expiresFrom=2027-11-15',
  'expiresTo=2027-11-15',
  'due=90',
  'subject=phone-etiquette&origin=earned',
];

const list = (query: string, few: boolean, after: RegisterPlace | null = null, limit = 100) =>
  listRegisterLines(world.deps.db, asked(query), { after, limit, few });

describe('the counts of the register', () => {
  it.each(filters)('are how many lines each of them would list: %s', async (query) => {
    for (const now of ['2026-11-20T10:00:00.000Z', '2027-10-20T10:00:00.000Z', '2027-11-14T10:00:00.000Z']) {
      world.at(now);
      const { statuses, renewals } = await countRegister(world.deps.db, asked(query));
      for (const status of registerStatuses) {
        const lines = await list(`${query}&status=${status}`, true);
        expect([now, status, statuses[status]]).toEqual([now, status, { number: lines.length, orMore: false }]);
      }
      if (query.startsWith('due')) continue;
      for (const days of renewalsDue) {
        const lines = await list(`${query}&due=${days}`, false);
        expect([now, days, renewals[days]]).toEqual([now, days, { number: lines.length, orMore: false }]);
      }
    }
  });

  it('are cut off, and say so, where more than a few would have to be looked at', async () => {
    const { statuses } = await countRegister(world.deps.db, asked('people=employed'), { together: 4, each: 3 });
    expect(statuses.valid).toEqual({ number: 3, orMore: true });
    expect(statuses.revoked).toEqual({ number: 1, orMore: false });
    const exact = await countRegister(world.deps.db, asked('people=employed'), { together: 5, each: 3 });
    expect(exact.statuses.valid).toEqual({ number: 4, orMore: false });
  });

  it('follow what is entered about a record', async () => {
    const [line] = await list('subject=phone-etiquette&status=valid', true);
    if (!line) throw new Error('The small register has no valid record');
    const actor = anActor({ employeeId: hr, roles: ['hr'] });
    const change = { actor, certificationId: line.certificationId, reason: 'A mistake.', requestId: null };
    await setRevoked(world.deps, { ...change, revoked: true });
    await correctCertification(world.deps, { ...change, fields: { department: 'Another one' } });
    expect(await valid('')).toBe(3);
    await setRevoked(world.deps, { ...change, revoked: false });
    expect(await valid('department=Another+one')).toBe(1);
    expect(await sumOfTallies()).toBe(5 * 7);
    await earn(world, phone, { who: hr });
    expect(await valid('')).toBe(5);
    expect(await sumOfTallies()).toBe(6 * 7);
  });
});

describe('the lines of the register', () => {
  it.each(filters)('are the same whether they are gathered or met in order: %s', async (query) => {
    for (const sort of ['issued', 'expires', 'name', 'department', 'score&direction=down']) {
      const numbers = (lines: RegisterLine[]) => lines.map((line) => line.number);
      const whole = `${query}&sort=${sort}`;
      const gathered = await list(whole, true);
      expect(numbers(await list(whole, false))).toEqual(numbers(gathered));
      if (gathered.length < 2) continue;
      const after = placeOf(gathered[0] as RegisterLine, asked(whole).filter);
      expect(numbers(await list(whole, false, after))).toEqual(numbers(gathered.slice(1)));
    }
  });
});

async function valid(query: string): Promise<number> {
  return (await countRegister(world.deps.db, asked(query))).statuses.valid.number;
}

/** Each record is counted once as a part of the whole and once for each of six values. */
async function sumOfTallies(): Promise<number> {
  const { rows } = await sql<{ sum: number | string }>`select sum(records) as sum from register_tally`.execute(world.deps.db);
  return Number(rows[0]?.sum);
}
