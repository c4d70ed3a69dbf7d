import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliverMails } from '~/features/mail/deliver-mails.server';
import { beginDailyMails, raiseNotices } from '~/features/mail/raise-notices.server';
import { action as act, loader as openOutbox } from '~/routes/admin.outbox';
import { createSendMail } from '~/runtime/mail.server';
import { claimMail } from '~db/queries/mails';
import type { Employee } from '~db/queries/employees';
import { ask, asking } from '~tests/setup/calling';
import { granted } from '../account/accounts';
import { aMailWorld, assign, employ, jobsRun, monday, phone, type MailWorld } from './world';

/** A real mail server on this machine, which answers as a test says. */
function aMailServer() {
  const taken: string[] = [];
  const answers: (number | 'take')[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, callback) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        const answer = answers.shift() ?? 'take';
        if (answer !== 'take') return callback(Object.assign(new Error('not now'), { responseCode: answer }));
        taken.push(text);
        callback();
      });
    },
  });
  return { server, taken, answers };
}

const { server, taken, answers } = aMailServer();
let world: MailWorld;
let admin: Employee;
let sendMail: ReturnType<typeof createSendMail>;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  world = await aMailWorld();
  const settings = { outbox: 'nowhere', companyName: 'Harbor & Pine', appUrl: 'https://training.example', now: () => world.deps.now() };
  sendMail = createSendMail({ ...settings, smtpUrl: `smtp://127.0.0.1:${port}` });
  world.deps.sendMail = sendMail;
  admin = await granted(world.context, 'admin');
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await world.close();
});
beforeEach(() => {
  world.context.clock.now = monday;
  world.deps.sendMail = sendMail;
  taken.length = 0;
  answers.length = 0;
});

const minute = 60_000;
const mailOf = (person: Employee) => world.db.selectFrom('mail').selectAll().where('employee_id', '=', person.id).executeTakeFirstOrThrow();

/** Somebody to whom a mail is on its way. */
async function somebodyToMail(): Promise<Employee> {
  const person = await employ(world);
  await assign(world, person, '2026-12-23', { assignedAt: new Date('2026-11-01T08:00:00Z') });
  await raiseNotices(world.deps);
  world.context.clock.advance(16 * minute);
  return person;
}

describe('a mail by SMTP', () => {
  it('leaves as text and HTML with an id of its own, and once', async () => {
    const person = await somebodyToMail();
    await jobsRun(world);
    await jobsRun(world);
    expect(taken).toHaveLength(1);
    const [mail = ''] = taken;
    const { id } = await mailOf(person);
    for (const head of [
      `Message-ID: <${id}@training.example>`,
      'Content-Type: text/plain',
      'Content-Type: text/html',
      'Auto-Submitted: auto-generated',
    ])
      expect(mail).toContain(head);
    expect(mail).toContain(`To: ${person.email}`);
  });

  it('that the server refuses for now is tried again later, with the same id', async () => {
    const person = await somebodyToMail();
    answers.push(451, 451);
    await jobsRun(world);
    await jobsRun(world);
    expect(await mailOf(person)).toMatchObject({ state: 'waiting', attempts: 1, leased_until: null });
    world.context.clock.advance(2 * minute);
    await jobsRun(world);
    world.context.clock.advance(6 * minute);
    await jobsRun(world);
    expect(await mailOf(person)).toMatchObject({ state: 'sent', attempts: 3, problem: null });
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain(`<${(await mailOf(person)).id}@`);
  });

  it('that the server refuses for good lies dead before the administrator, who has it tried again', async () => {
    const person = await somebodyToMail();
    answers.push(550);
    await jobsRun(world);
    const { id, state } = await mailOf(person);
    expect(state).toBe('dead');
    const open = async () => openOutbox(await asking(world.context, admin.id, { path: '/admin/outbox' }));
    expect((await open()).mails.dead).toMatchObject([{ id, tries: 1, subject: expect.stringContaining(phone.title) }]);
    const again = async () => ask(world.context, admin.id, act, { path: '/admin/outbox', form: { mailId: id } });
    expect((await again()).headers.get('Location')).toBe('/admin/outbox?notice=revived');
    expect((await again()).status).toBe(404);
    await jobsRun(world);
    expect(taken).toHaveLength(1);
    expect((await open()).mails.dead).toEqual([]);
  });

  it('waits while no server can be reached, and others are not tried in vain', async () => {
    const people = [await somebodyToMail(), await somebodyToMail()];
    let tried = 0;
    world.deps.sendMail = async () => {
      tried += 1;
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNECTION' });
    };
    await jobsRun(world);
    expect(tried).toBe(1);
    world.deps.sendMail = sendMail;
    world.context.clock.advance(2 * minute);
    await jobsRun(world);
    expect(taken).toHaveLength(people.length);
  });

  it('is sent once by several processes, and taken over from one that died', async () => {
    for (let count = 0; count < 3; count += 1) await somebodyToMail();
    const sent: string[] = [];
    world.deps.sendMail = async ({ id }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.push(id);
    };
    await raiseNotices(world.deps);
    await beginDailyMails(world.deps);
    const now = world.deps.now();
    const claimed = await claimMail(world.db, { now, until: new Date(now.getTime() + 10 * minute) });
    await Promise.all([deliverMails(world.deps), deliverMails(world.deps), deliverMails(world.deps)]);
    expect(sent).toHaveLength(2);
    expect(sent).not.toContain(claimed?.id);
    world.context.clock.advance(10 * minute);
    await deliverMails(world.deps);
    expect(sent).toHaveLength(3);
    expect(new Set(sent).size).toBe(3);
  });
});
