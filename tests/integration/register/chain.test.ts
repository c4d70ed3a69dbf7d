import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { employeeId } from '~/domain/ids';
import type { CorrectedFields } from '~/domain/register/correction';
import { correctCertification, setRevoked } from '~/features/register/change-record.server';
import { erasePerson } from '~/features/register/erase-person.server';
import { linkFirstRecords } from '~/features/register/link-records.server';
import { sealRegister } from '~/features/register/seal-register.server';
import { verifyRegister } from '~/features/register/verify-register.server';
import { newPrivateKey, signerOf } from '~/runtime/register-key.server';
import { insertCertification } from '~db/queries/certifications';
import { anActor } from '~tests/builders/actor';
import { aCertification, day } from '~tests/builders/certification';
import { aWorld, care, dana, earn, phone, ruth, type World } from '../certification/world';

const hr = anActor({ employeeId: ruth, roles: ['hr'] });
const guarded = ['certification', 'certification_event', 'certification_correction', 'register_entry', 'register_seal'] as const;

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

/** Somebody with the database in their hands takes the guards off before they change something. */
async function tamper(statement: string) {
  const { db } = world.deps;
  for (const table of guarded) {
    if (world.dialect === 'postgres') await sql.raw(`alter table ${table} disable trigger user`).execute(db);
    else for (const act of ['update', 'delete']) await sql.raw(`drop trigger if exists ${table}_refuses_${act}`).execute(db);
  }
  if (world.dialect === 'sqlite') await sql.raw('pragma foreign_keys = off').execute(db);
  else await sql.raw(`set session_replication_role = replica`).execute(db);
  await sql.raw(statement).execute(db);
}

const change = (certificationId: Parameters<typeof setRevoked>[1]['certificationId'], reason = 'A mistake in the list.') => ({
  actor: hr,
  certificationId,
  reason,
  requestId: null,
});

async function threeRecords() {
  const one = await earn(world, phone, { points: 8 });
  const two = await earn(world, phone, { who: ruth, points: 9 });
  await setRevoked(world.deps, { ...change(two.certification.id), revoked: true });
  return { one: one.certification, two: two.certification };
}

async function fault() {
  const verification = await verifyRegister(world.deps);
  return verification.kind === 'broken' ? verification.fault : undefined;
}

describe('the chain over the register', () => {
  it('is intact when it is empty, and after everything that people may do', async () => {
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact', links: 0 });
    const { one, two } = await threeRecords();
    await setRevoked(world.deps, { ...change(two.id), revoked: false });
    await correctCertification(world.deps, { ...change(one.id), fields: { employeeName: 'Dana Okafor-Lind', department: 'Sales' } });
    await earn(world, care);
    await sealRegister(world.deps);
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact', links: 7, seals: 1, lastSealedOn: '2026-11-12' });
  });

  it('names the record in which a score, a name, a date or a reason was changed', async () => {
    const { one } = await threeRecords();
    for (const [column, value] of [
      ['points', '10'],
      ['employee_name', `'Somebody Else'`],
      ['manager_name', `'Somebody Else'`],
      ['issued_on', `'2026-11-01'`],
    ]) {
      await tamper(`create table kept as select * from certification where id = '${one.id}'`);
      await tamper(`update certification set ${column} = ${value} where id = '${one.id}'`);
      expect(await fault(), column).toMatchObject({ kind: 'record-changed', seq: 1, number: one.number });
      await tamper(`update certification set ${column} = (select ${column} from kept) where id = '${one.id}'`);
      await tamper('drop table kept');
    }
    expect(await fault()).toBeUndefined();
    await tamper(`update certification_event set reason = 'Never mind.'`);
    expect(await fault()).toMatchObject({ kind: 'record-changed', seq: 3 });
  });

  it('names a record that was deleted, alone or with its link', async () => {
    const { one } = await threeRecords();
    await tamper(`delete from certification where id = '${one.id}'`);
    expect(await fault()).toMatchObject({ kind: 'record-missing', seq: 1 });
    await tamper(`delete from register_entry where certification_id = '${one.id}'`);
    expect(await fault()).toEqual({ kind: 'links-missing', seq: 1 });
  });

  it('names the place where two records were swapped', async () => {
    await threeRecords();
    await tamper(`update register_entry set seq = 100 where seq = 1`);
    await tamper(`update register_entry set seq = 1 where seq = 2`);
    await tamper(`update register_entry set seq = 2 where seq = 100`);
    expect(await fault()).toMatchObject({ kind: 'link-broken', seq: 1 });
  });

  it('finds a record that was put into the table without its link, and does not paper over it at a start', async () => {
    await threeRecords();
    const forged = aCertification({ number: 'SW-2026-009999', holder: { employeeId: dana, managerId: ruth } });
    const subject = { kind: 'module', id: phone.id, studyId: null, editionId: null } as const;
    await insertCertification(world.deps.db, { ...forged, subject });
    expect(await linkFirstRecords(world.deps)).toBe(0);
    expect(await fault()).toMatchObject({ kind: 'record-unlinked', number: 'SW-2026-009999' });
  });

  it('finds a list that says something else than the records', async () => {
    const { two } = await threeRecords();
    await tamper(`update register_row set standing = 'standing' where certification_id = '${two.id}'`);
    expect(await fault()).toMatchObject({ kind: 'list-differs', number: two.number });
  });

  it('finds an end that was cut off after a day was sealed, and a chain made anew without the key', async () => {
    const { two } = await threeRecords();
    await sealRegister(world.deps);
    expect(await verifyRegister({ ...world.deps, signer: signerOf(newPrivateKey()) })).toMatchObject({
      kind: 'broken',
      fault: { kind: 'seal-broken', sealedOn: '2026-11-12' },
    });
    await tamper(`delete from register_entry where seq = 3`);
    await tamper(`delete from certification_event`);
    await tamper(`update register_row set standing = 'standing' where certification_id = '${two.id}'`);
    expect(await fault()).toEqual({ kind: 'links-missing', seq: 3 });
  });

  it('is sealed once a day, whoever asks how often', async () => {
    await sealRegister(world.deps);
    expect(await verifyRegister(world.deps)).toMatchObject({ seals: 0 });
    await threeRecords();
    await sealRegister(world.deps);
    await sealRegister(world.deps);
    world.at('2026-11-13T10:00:00.000Z');
    await sealRegister(world.deps);
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact', seals: 2, lastSealedOn: '2026-11-13' });
  });

  it('takes in what was written before there was a chain, in the order in which it happened', async () => {
    await threeRecords();
    await tamper('delete from register_salt');
    await tamper('delete from register_entry');
    await tamper('delete from register_row');
    expect(await linkFirstRecords(world.deps)).toBe(3);
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact', links: 3 });
  });
});

describe('a correction', () => {
  it('is a record of its own, and what is right already is left out', async () => {
    const { certification } = await earn(world, phone);
    const asked = { ...change(certification.id), fields: { employeeName: 'Dana Okafor', department: 'Sales' } };
    expect(await correctCertification(world.deps, asked)).toEqual({ kind: 'done' });
    expect(await correctCertification(world.deps, asked)).toEqual({ kind: 'nothing-to-do' });
    const row = await world.deps.db.selectFrom('register_row').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ employee_name: 'Dana Okafor', department: 'Sales', corrected: 1 });
    const original = await world.deps.db.selectFrom('certification').selectAll().executeTakeFirstOrThrow();
    expect(original.department).toBe('Support');
  });

  it('to dates that no record can have is refused, and what else stands in it is left as it is', async () => {
    const { certification } = await earn(world, phone);
    const correct = (fields: CorrectedFields) => correctCertification(world.deps, { ...change(certification.id), fields });
    const refused = (field: string) => ({ kind: 'impossible-dates', fieldErrors: { [field]: expect.any(String) } });
    expect(await correct({ issuedOn: day('2026-11-13') })).toEqual(refused('issuedOn'));
    expect(await correct({ issuedOn: day('2026-11-11') })).toEqual(refused('issuedOn'));
    expect(await correct({ expiresOn: day('2026-11-11') })).toEqual(refused('expiresOn'));
    expect(await world.deps.db.selectFrom('certification_correction').selectAll().execute()).toEqual([]);
    expect(await correct({ expiresOn: day('2026-11-12') })).toEqual({ kind: 'done' });
  });
});

describe('erasing a person', () => {
  const everything = async () => {
    const all: unknown[] = [];
    for (const table of ['employee', 'certification', 'certification_correction', 'register_row', 'audit_entry', 'register_entry'] as const)
      all.push(await world.deps.db.selectFrom(table).selectAll().execute());
    return JSON.stringify(all);
  };
  const erase = (id: string) =>
    erasePerson(world.deps, { actor: hr, employeeId: employeeId.parse(id), reason: 'Asked by letter of 3 November.', requestId: null });

  it('takes their name, number and address out of every record and leaves the chain provable', async () => {
    const { one } = await threeRecords();
    await correctCertification(world.deps, { ...change(one.id), fields: { employeeName: 'Dana Okafor-Lind' } });
    await sealRegister(world.deps);
    await world.deps.db.updateTable('employee').set({ ended_on: '2026-10-31' }).where('id', '=', dana).execute();
    expect(await everything()).toContain('Dana Okafor');
    expect(await erase(dana)).toBe(true);
    expect(await everything()).not.toMatch(/Dana Okafor|00dana|dana@/);
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact' });
  });

  it('takes a manager out of the records of others, which keep their own people', async () => {
    await threeRecords();
    await world.deps.db.updateTable('employee').set({ ended_on: '2026-10-31' }).where('id', '=', ruth).execute();
    expect(await erase(ruth)).toBe(true);
    const text = await everything();
    expect(text).not.toContain('Ruth Berg');
    expect(text).toContain('Dana Okafor');
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact' });
  });

  it('is refused for whoever works here, is unknown or was erased', async () => {
    await earn(world, phone);
    expect(await erase(dana)).toBe(false);
    expect(await erase('nobody')).toBe(false);
    await world.deps.db.updateTable('employee').set({ ended_on: '2026-10-31' }).where('id', '=', dana).execute();
    expect(await erase(dana)).toBe(true);
    expect(await erase(dana)).toBe(false);
  });

  it('cannot be used to write another name over a record', async () => {
    await earn(world, phone);
    const forged = { erased_at: world.clock.now.toISOString(), employee_name: 'Somebody Else', employee_number: '', employee_email: null };
    await expect(world.deps.db.updateTable('certification').set(forged).execute()).rejects.toThrow('only ever appended to');
  });
});
