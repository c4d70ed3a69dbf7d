import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBetween } from '~/domain/calendar/calendar';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { verifyPassword } from '~/features/account/password-hash.server';
import { samplePassword, samplePeople } from '~/features/account/sample-accounts.server';
import { loadActor } from '~/features/account/load-actor.server';
import { loadLearn } from '~/features/learning/load-learn.server';
import { loadLearningPlan, type PlannedModule } from '~/features/learning/learning-plan.server';
import { loadSampleCompany } from '~/runtime/sample-company.server';
import { findAccountOf, findPasswordHash } from '~db/queries/accounts';
import { findEmployeeByEmail, listGrantedRoles, type Employee } from '~db/queries/employees';
import { loadedSample, sampleTables, type LoadedSample } from './loaded-sample';

const now = '2026-11-24T09:15:00Z';
let sample: LoadedSample;
beforeAll(async () => {
  sample = await loadedSample(now);
});
afterAll(() => sample.close());

async function person(mailbox: string): Promise<Employee> {
  const found = await findEmployeeByEmail(sample.db, `${mailbox}@sample.test`);
  if (!found) throw new Error(`Nobody has the address ${mailbox}@sample.test`);
  return found;
}

/** Everybody below somebody who is employed, directly and further down. */
function lineOf(id: string): string[] {
  const direct = sample.rows.employee.filter((employee) => employee.manager_id === id);
  return direct.flatMap((employee) => [...(employee.ended_on === null ? [employee.name] : []), ...lineOf(employee.id)]);
}

async function planOf({ id }: Employee): Promise<(module: string) => PlannedModule | undefined> {
  const plan = await loadLearningPlan(sample.deps, id);
  return (module) => plan.get(module as ModuleId);
}

describe('the sample company', () => {
  it('has sixty people in five departments and four places, one of which is the Northern contact centre', () => {
    const { employee } = sample.rows;
    expect(employee).toHaveLength(60);
    expect(new Set(employee.map((one) => one.department)).size).toBe(5);
    expect([...new Set(employee.map((one) => one.location))].sort()).toEqual([
      'Elmsworth store',
      'Head office',
      'Northern contact centre',
      'Northport store',
    ]);
  });

  it('has three levels of managers and more above some people, under one director', () => {
    const managerOf = new Map(sample.rows.employee.map((one) => [one.id, one.manager_id]));
    const height = (id: string | null): number => (id === null ? 0 : 1 + height(managerOf.get(id) ?? null));
    expect(Math.max(...sample.rows.employee.map((one) => height(one.manager_id)))).toBeGreaterThanOrEqual(3);
    expect(sample.rows.employee.filter((one) => one.manager_id === null)).toHaveLength(1);
  });

  it('has numbers with leading zeros, in the order of hiring, and nobody shares name, number or address', () => {
    const byNumber = [...sample.rows.employee].sort((one, other) => (one.number < other.number ? -1 : 1));
    for (const { number } of byNumber) expect(number).toMatch(/^0\d{6}$/);
    expect(byNumber.map((one) => one.hired_on)).toEqual(byNumber.map((one) => one.hired_on).sort());
    const emails = byNumber.flatMap((one) => one.email ?? []);
    expect(new Set(emails).size).toBe(emails.length);
    expect(new Set(byNumber.map((one) => one.name)).size).toBe(byNumber.length);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*@sample\.test$/);
  });

  it('keeps the records of its leavers, who get no account', async () => {
    const left = sample.rows.employee.filter((one) => one.ended_on !== null);
    expect(left).toHaveLength(5);
    for (const one of left) expect(await findAccountOf(sample.db, one.id as EmployeeId)).toBeUndefined();
    expect(left.some((one) => sample.rows.certification.some((held) => held.employee_id === one.id))).toBe(true);
  });

  it('gives everybody else an account, but for one without an address', async () => {
    const without: string[] = [];
    for (const one of sample.rows.employee.filter((each) => each.ended_on === null)) {
      if (!(await findAccountOf(sample.db, one.id as EmployeeId))) without.push(one.name);
    }
    expect(without).toEqual(['Pita Tuilagi']);
  });

  it('lets in everybody whom the sign-in page offers, with the sample password', async () => {
    for (const { email } of samplePeople) {
      const account = await findAccountOf(sample.db, (await person(email.replace('@sample.test', ''))).id);
      const hash = account && (await findPasswordHash(sample.db, account.id));
      expect(hash && (await verifyPassword({ hash, password: samplePassword }))).toBe(true);
    }
  });

  it('grants hr and admin to one person each', async () => {
    expect(await listGrantedRoles(sample.db, (await person('hr')).id)).toEqual(['hr']);
    expect(await listGrantedRoles(sample.db, (await person('admin')).id)).toEqual(['admin']);
    expect(sample.rows.role_grant).toHaveLength(2);
  });

  it('gives the supervisor a line of 14 with new hire and learner in it, and the other supervisor one of 10 apart from it', async () => {
    const [line, other] = [lineOf((await person('supervisor')).id), lineOf((await person('supervisor2')).id)];
    expect(line).toHaveLength(14);
    expect(line).toEqual(expect.arrayContaining([(await person('newhire')).name, (await person('learner')).name]));
    expect(other).toHaveLength(10);
    expect(other.filter((name) => line.includes(name))).toEqual([]);
  });

  it('has the new hire three days in, with phone etiquette due this week, the rest in a month, and nothing begun', async () => {
    const newHire = await person('newhire');
    const module = await planOf(newHire);
    expect(daysBetween(newHire.hiredOn, sample.today)).toBe(3);
    const phone = module('phone-etiquette')?.assignment;
    expect(phone?.status).toEqual({ kind: 'not-started', daysLeft: 4 });
    expect(phone?.assigned).toMatchObject({ origin: 'person', assignedById: (await person('supervisor')).id });
    for (const id of ['why-service-decides', 'listening-and-recovery', 'i-care', 'ten-commandments']) {
      expect(module(id)?.assignment).toMatchObject({
        status: { kind: 'not-started', daysLeft: 27 },
        assigned: { origin: 'rule', courseId: 'service-essentials' },
      });
      expect(module(id)?.assignment?.assigned.note).toBe('Comes with your role: every contact associate, within 30 days of being hired.');
    }
    expect(sample.rows.study.some((study) => study.employee_id === newHire.id)).toBe(false);
    const actor = await loadActor(sample.deps, { sessionId: 'session', employeeId: newHire.id });
    // By the day, and on the same day in the order of the course.
    expect((await loadLearn(sample.deps, actor!)).due.map((row) => row.title)).toEqual([
      'Phone etiquette',
      'Why service decides',
      'Listening and complaint recovery',
      'The I CARE model',
      'The Ten Commandments of customer service',
    ]);
  });

  it('has the learner with a renewal to do, a valid certification, and a module whose first attempt failed', async () => {
    const module = await planOf(await person('learner'));
    const [phone, care, ten] = [module('phone-etiquette'), module('i-care'), module('ten-commandments')];
    expect(phone?.certification?.status.kind).toBe('expiring');
    expect(phone?.assignment).toMatchObject({
      assigned: { origin: 'renewal', dueOn: phone?.certification?.held.expiresOn },
      status: { kind: 'not-started' },
    });
    expect(care?.certification?.status.kind).toBe('valid');
    expect(ten?.assignment?.status.kind).toBe('in-progress');
    expect(ten?.record?.attempts).toMatchObject([{ number: 1, submission: { passed: false } }]);
    expect(ten?.progress.next?.kind).toBe('quiz');
  });

  it('has its own wording of greeting and hold, by the training lead', () => {
    const author = sample.rows.employee.find((one) => one.job_role === 'Training lead');
    expect(sample.rows.playbook_entry.map(({ entry, version, author_id }) => ({ entry, version, author_id }))).toEqual([
      { entry: 'greeting', version: 1, author_id: author?.id },
      { entry: 'hold', version: 1, author_id: author?.id },
    ]);
  });

  it('is the same, to the letter, for the same instant', async () => {
    const again = await loadedSample(now);
    await again.close();
    for (const table of sampleTables) expect(fingerprint(again, table), table).toBe(fingerprint(sample, table));
  });

  it('takes the processor for less than a second and a half', () => {
    expect(sample.milliseconds).toBeLessThan(1500);
  });

  it('is not loaded over people', async () => {
    expect(await loadSampleCompany({ deps: sample.deps })).toBe(false);
    const employees = await sample.db.selectFrom('employee').select('id').execute();
    expect(employees).toHaveLength(60);
  });
});

function fingerprint({ rows }: LoadedSample, table: (typeof sampleTables)[number]): string {
  const lines = rows[table].map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
