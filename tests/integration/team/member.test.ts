import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interactionId, type EmployeeId } from '~/domain/ids';
import { startAttempt } from '~/features/quiz/start-attempt.server';
import { submitAttempt } from '~/features/quiz/submit-attempt.server';
import type { MemberPage } from '~/features/team/load-member.server';
import { action, loader } from '~/routes/team.members.$employeeId';
import { loader as moduleLoader } from '~/routes/team.modules.$moduleId';
import { insertRoleGrant } from '~db/queries/employees';
import { saveInteraction, type Study } from '~db/queries/studies';
import { ask, asking } from '~tests/setup/calling';
import { anAttempt, aReader, nothing } from '../quiz/world';
import { aiyana, assign, aTeamWorld, grace, jo, marek, nhung, phone, type TeamWorld } from './world';

let world: TeamWorld;
let study: Study;

beforeAll(async () => {
  world = await aTeamWorld();
  const { db } = world.context.deps;
  await insertRoleGrant(db, { employeeId: nhung, role: 'hr', grantedAt: world.context.clock.now, grantedById: null });
  await assign(world, aiyana, phone, '2026-11-27', { note: 'Before you take calls alone.' });
  study = await aReader(world, phone, aiyana);
  await saveInteraction(db, {
    ...{ studyId: study.id, lessonId: phone.lessons[0]!.id, interactionId: interactionId.parse('reflection') },
    ...{ value: JSON.stringify({ kind: 'reflection', text: 'canary-9f2c' }), savedAt: world.context.clock.now },
  });
});
afterAll(() => world.close());

const params = { employeeId: aiyana };
async function page(who: EmployeeId = grace): Promise<MemberPage> {
  return (await loader(await asking(world.context, who, { params }))).page;
}
const post = (form: Record<string, string>, who: EmployeeId = grace) => ask(world.context, who, action, { params, form });

async function fail() {
  const { id } = await anAttempt(world, phone, aiyana);
  await submitAttempt(world.context.deps, { attemptId: id, posted: nothing, requestId: 'request' });
}
const phoneOf = (shown: MemberPage) => shown.modules.find((module) => module.id === phone.id)!;

describe('one person of the team', () => {
  it('is shown with who asked for what, and how far they are', async () => {
    const shown = await page();
    expect(shown).toMatchObject({ name: 'Aiyana Begay', why: expect.stringContaining('Phone etiquette is due on Fri 27 Nov') as string });
    expect(phoneOf(shown).assignments[0]?.says).toBe(
      'Assigned by Grace Mbeki on 2 Nov 2026, due Fri 27 Nov: “Before you take calls alone.”',
    );
    expect(phoneOf(shown).steps.some((step) => step.done)).toBe(true);
    expect(shown.neverAssigned.map((module) => module.title)).toEqual(['The I CARE model']);
  });

  it('never shows what they wrote for themselves', async () => {
    for (const who of [grace, jo, nhung]) expect(JSON.stringify(await page(who))).not.toContain('canary-9f2c');
  });

  it('is shown with each attempt and the questions that it missed', async () => {
    await fail();
    const [attempt] = phoneOf(await page()).attempts;
    expect(attempt).toMatchObject({ number: 1, result: { points: 0, passed: false } });
    expect(attempt?.missed).toHaveLength(phone.quiz.itemsPerAttempt);
    expect(attempt?.missed[0]).toMatchObject({ ask: expect.stringContaining('Question of') as string });
  });
});

describe('one more attempt', () => {
  it('is not granted while one is left', async () => {
    const answer = await post({ intent: 'grant', moduleId: phone.id, reason: 'We talked.' });
    expect(answer.status).toBe(409);
    expect(phoneOf(await page()).usedUp).toBeNull();
  });

  it('needs a reason, and keeps what was typed', async () => {
    const answer = await post({ intent: 'grant', moduleId: phone.id, reason: ' ' });
    expect([answer.status, await answer.json()]).toMatchObject([400, { typed: { intent: 'grant', error: 'The reason is missing.' } }]);
  });

  it('is granted once when none is left, and then there is exactly one more', async () => {
    await fail();
    await fail();
    const start = () => startAttempt(world.context.deps, { employeeId: aiyana, moduleId: phone.id, requestId: 'request' });
    expect(await start()).toEqual({ kind: 'no-attempts-left', maxAttempts: 3 });
    const stuck = await page();
    expect([phoneOf(stuck).usedUp, stuck.help]).toEqual([3, { grant: [phone.id], nudge: false }]);
    expect(stuck.why).toContain('No attempt is left');
    const answers = await Promise.all([1, 2].map(() => post({ intent: 'grant', moduleId: phone.id, reason: 'We went through it.' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409]);
    expect((await page()).help).toEqual({ grant: [], nudge: true });
    expect(phoneOf(await page()).grants).toEqual(['One more attempt, granted by Grace Mbeki on 23 Nov 2026: “We went through it.”']);
    await fail();
    expect(await start()).toEqual({ kind: 'no-attempts-left', maxAttempts: 4 });
  });

  it('is in the audit log with its reason', async () => {
    const entries = await world.context.deps.db.selectFrom('audit_entry').selectAll().where('deed', '=', 'grant-attempt').execute();
    expect(entries.map((entry) => [entry.actor_id, entry.subject_id])).toEqual([[grace, study.id]]);
    expect(entries[0]?.detail).toContain('We went through it.');
  });
});

describe('a coaching note', () => {
  it('is kept once, whoever presses twice, and read by the line above and HR', async () => {
    const form = { intent: 'note', noteId: (await page()).newNoteId, text: ' She listens well. ' };
    for (const answer of await Promise.all([post(form, jo), post(form, jo)])) expect(answer.status).toBe(302);
    for (const who of [grace, jo, nhung])
      expect((await page(who)).notes).toEqual([{ id: form.noteId, by: 'Jo Park', on: '23 Nov 2026', text: 'She listens well.' }]);
  });

  it('is not empty, and does not stand in the audit log', async () => {
    expect((await post({ intent: 'note', noteId: 'note-2', text: '' })).status).toBe(400);
    const log = await world.context.deps.db.selectFrom('audit_entry').select('detail').execute();
    expect(JSON.stringify(log)).not.toContain('listens');
  });

  it('cannot be changed or deleted, except that its words are taken out', async () => {
    const { db } = world.context.deps;
    await expect(db.updateTable('coaching_note').set({ text: 'She does not.' }).execute()).rejects.toThrow();
    await expect(db.deleteFrom('coaching_note').execute()).rejects.toThrow();
    await db.updateTable('coaching_note').set({ text: '' }).execute();
    expect((await page()).notes).toEqual([]);
  });
});

describe('the team on one module', () => {
  const shown = async (who: EmployeeId) => (await moduleLoader(await asking(world.context, who, { params: { moduleId: phone.id } }))).page;

  it('shows where everybody stands, and what most get wrong', async () => {
    const told = await shown(grace);
    expect(told.counts).toEqual([
      { group: 'failing', people: 1 },
      { group: 'never-assigned', people: 1 },
    ]);
    expect(told.rows[0]).toMatchObject({ name: 'Aiyana Begay', kind: 'failing', fact: '4 of 4 tries used', waitsForGrant: true });
    expect(told.submissions).toBe(4);
    expect(told.items[0]).toMatchObject({ asked: 4, missed: 4 });
    expect(told.objectives.every((objective) => objective.low)).toBe(true);
  });

  it('counts nobody of another line, and knows no other module', async () => {
    expect(await shown(marek)).toMatchObject({ people: 1, submissions: 0, items: [] });
    expect((await ask(world.context, grace, moduleLoader, { params: { moduleId: 'nothing' } })).status).toBe(404);
  });
});
