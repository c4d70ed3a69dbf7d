import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificationStatus } from '~/domain/certification/status';
import { assignmentId, certificationId } from '~/domain/ids';
import { findCertification, insertCertification, insertCertificationEvent, listCertifications } from '~db/queries/certifications';
import { insertAssignments, listAssignments, type Assignment } from '~db/queries/assignments';
import { day } from '~tests/builders/certification';
import { aWorld, dana, earn, phone, ruth, todayOf, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

async function revoke(id: string, kind: 'revoked' | 'reinstated' = 'revoked', happenedAt = world.clock.now) {
  const event = { id: `${kind}-${id}`, certificationId: certificationId.parse(id), kind, reason: 'Because.', authorId: ruth, happenedAt };
  await insertCertificationEvent(world.deps.db, event);
}

describe('the register', () => {
  it('refuses to change, delete or empty a certification', async () => {
    const { certification } = await earn(world, phone);
    const { db } = world.deps;
    await expect(db.updateTable('certification').set({ points: 10 }).execute()).rejects.toThrow('only ever appended to');
    await expect(db.deleteFrom('certification').execute()).rejects.toThrow('only ever appended to');
    if (world.dialect === 'postgres')
      await expect(sql`truncate certification cascade`.execute(db)).rejects.toThrow('only ever appended to');
    expect(await findCertification(db, certification.id)).toMatchObject({ points: 9 });
  });

  it('refuses to change, delete or empty a revocation', async () => {
    const { certification } = await earn(world, phone);
    await revoke(certification.id);
    const { db } = world.deps;
    await expect(db.updateTable('certification_event').set({ reason: 'Never mind.' }).execute()).rejects.toThrow('only ever appended to');
    await expect(db.deleteFrom('certification_event').execute()).rejects.toThrow('only ever appended to');
    if (world.dialect === 'postgres') await expect(sql`truncate certification_event`.execute(db)).rejects.toThrow('only ever appended to');
    expect((await findCertification(db, certification.id))?.latestEvent?.kind).toBe('revoked');
  });

  it('refuses to delete the person to whom a record belongs', async () => {
    await earn(world, phone);
    await expect(world.deps.db.deleteFrom('employee').where('id', '=', dana).execute()).rejects.toThrow();
  });

  it('takes no second certification of one study, and no second renewal of one certification', async () => {
    const { certification } = await earn(world, phone);
    const copy = { ...certification, id: certificationId.parse('copy'), number: 'SW-2026-000009', verificationCode: 'copy' };
    expect(await insertCertification(world.deps.db, copy)).toBe(false);
    const renewal = { ...copy, subject: { ...certification.subject, studyId: null }, renewsId: certification.id };
    expect(await insertCertification(world.deps.db, renewal)).toBe(true);
    const second = { ...renewal, id: certificationId.parse('copy-2'), number: 'SW-2026-000010', verificationCode: 'copy-2' };
    expect(await insertCertification(world.deps.db, second)).toBe(false);
    expect(await listCertifications(world.deps.db, dana)).toHaveLength(2);
  });

  it('goes by the latest event: revoked, reinstated and revoked again', async () => {
    const { certification } = await earn(world, phone);
    const kind = async () => {
      const found = await findCertification(world.deps.db, certification.id);
      return found && certificationStatus(found, todayOf(world)).kind;
    };
    await revoke(certification.id, 'revoked', new Date('2026-11-13T10:00:00Z'));
    expect(await kind()).toBe('revoked');
    await revoke(certification.id, 'reinstated', new Date('2026-11-14T10:00:00Z'));
    expect(await kind()).toBe('valid');
  });

  it('lets the old certification stand again when its renewal is revoked', async () => {
    const first = await earn(world, phone);
    world.at('2027-10-20T10:00:00.000Z');
    const second = await earn(world, phone, { number: 2 });
    await revoke(second.certification.id);
    const held = await listCertifications(world.deps.db, dana);
    expect(held.map((one) => [one.id, certificationStatus(one, todayOf(world)).kind])).toEqual([
      [second.certification.id, 'revoked'],
      [first.certification.id, 'expiring'],
    ]);
  });

  it('lists only what a person earned, the latest first, however old the account', async () => {
    const own = await earn(world, phone);
    await earn(world, phone, { who: ruth });
    await world.deps.db.updateTable('employee').set({ ended_on: '2026-11-30' }).where('id', '=', dana).execute();
    expect((await listCertifications(world.deps.db, dana)).map((one) => one.id)).toEqual([own.certification.id]);
  });
});

describe('the list of assignments', () => {
  const assignment = (id: string, own: Partial<Assignment> = {}): Assignment => ({
    id: assignmentId.parse(id),
    employeeId: dana,
    moduleId: phone.id,
    courseId: null,
    origin: 'person',
    assignedById: ruth,
    note: 'Before the season begins.',
    assignedAt: world.clock.now,
    dueOn: day('2026-11-27'),
    number: 1,
    ruleId: null,
    excused: null,
    withdrawnAt: null,
    campaignId: null,
    ...own,
  });

  it('holds what was assigned to somebody, by whom and why, what is due first first', async () => {
    const later = assignment('later', { number: 2, dueOn: day('2026-12-01'), origin: 'rule', assignedById: null });
    await insertAssignments(world.deps.db, [later, assignment('sooner'), assignment('foreign', { employeeId: ruth })], 'UTC');
    expect(await listAssignments(world.deps.db, dana)).toEqual([
      { ...assignment('sooner'), assignedByName: 'Ruth Berg', again: null },
      { ...later, assignedByName: null, again: null },
    ]);
  });

  it('takes more rows than one statement can', async () => {
    await insertAssignments(
      world.deps.db,
      Array.from({ length: 350 }, (_, index) => assignment(`a-${index}`, { number: index + 1 })),
      'UTC',
    );
    expect(await listAssignments(world.deps.db, dana)).toHaveLength(350);
    await insertAssignments(world.deps.db, [], 'UTC');
  });
});
