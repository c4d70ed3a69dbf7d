import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentStatus, isSettled, type AssignmentStatus } from '~/domain/assignment/assignment-status';
import { addDays, type CalendarDate } from '~/domain/calendar/calendar';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { certificationStatus, isRevoked } from '~/domain/certification/status';
import { expiryOf, renewalWindowDays } from '~/domain/certification/term';
import type { EmployeeId } from '~/domain/ids';
import { companyStandingOf } from '~/domain/team/company-standing';
import { loadMembers, standingFor } from '~/features/team/load-standings.server';
import { listCertifications } from '~db/queries/certifications';
import { listStandings } from '~db/queries/company-standings';
import type { AssignmentTable } from '~db/schema';
import { dayOf, History, instants } from './history';
import { loadedSample, zone, type LoadedSample } from './loaded-sample';

describe.each(instants)('what was assigned and earned until %s', (now) => {
  let sample: LoadedSample;
  let rows: LoadedSample['rows'];
  let history: History;
  let register: RegisteredCertification[];
  beforeAll(async () => {
    sample = await loadedSample(now);
    rows = sample.rows;
    history = new History(sample);
    register = [];
    for (const { id } of rows.employee) register.push(...(await listCertifications(sample.db, id as EmployeeId)));
  });
  afterAll(() => sample.close());

  it('assigns between the first day at work and the last, by the manager, a rule, or as a renewal', () => {
    for (const assignment of rows.assignment) {
      const employee = rows.employee.find((one) => one.id === assignment.employee_id);
      expect(employee && history.wasEmployed(employee, assignment.assigned_at)).toBe(true);
      const manager = rows.employee.find((one) => one.id === employee?.manager_id);
      expect(assignment.assigned_by_id).toBe(assignment.origin === 'person' ? manager?.id : null);
      if (assignment.origin === 'person') expect(manager && history.wasEmployed(manager, assignment.assigned_at)).toBe(true);
    }
  });

  it('leaves nobody with two open assignments of one module', () => {
    const open = rows.assignment
      .filter((assignment) => !isSettled(statusOf(assignment)))
      .map((one) => `${one.employee_id} ${one.module_id}`);
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open).size).toBe(open.length);
  });

  it('certifies exactly the whole studies that were passed, on that day, to the day that the term gives', () => {
    const passed = rows.study.filter(({ id }) => history.completedAt(id));
    const ofCampaigns = new Set<string | null>(rows.study.filter((study) => study.campaign_id !== null).map((study) => study.id));
    const whole = rows.certification.filter((one) => !ofCampaigns.has(one.study_id));
    expect(whole.flatMap((one) => one.study_id ?? []).sort()).toEqual(passed.map((study) => study.id).sort());
    for (const { subject, earnedAt, points, issuedOn, expiresOn, renewsId } of register) {
      if (subject.kind !== 'module' || subject.studyId === null || ofCampaigns.has(subject.studyId)) continue;
      expect(history.completedAt(subject.studyId)).toBe(earnedAt.toISOString());
      expect(history.passingOf(subject.studyId)?.points).toBe(points);
      expect(issuedOn).toBe(dayOf(earnedAt.toISOString()));
      const renewed = register.find((one) => one.id === renewsId);
      const term = renewed && { expiresOn: renewed.expiresOn, revoked: false };
      expect(expiresOn).toBe(expiryOf(issuedOn, history.moduleOf(subject.studyId).validityMonths, term));
    }
  });

  it('numbers the register by year in the order of earning, without a gap', () => {
    const inOrder = [...rows.certification].sort((one, other) => (one.number < other.number ? -1 : 1));
    expect(inOrder.map((one) => one.earned_at)).toEqual(inOrder.map((one) => one.earned_at).sort());
    for (const year of new Set(inOrder.map((one) => one.issued_on.slice(0, 4)))) {
      const numbers = inOrder.filter((one) => one.issued_on.startsWith(year)).map((one) => one.number);
      expect(numbers).toEqual(numbers.map((_, index) => `SW-${year}-${String(index + 1).padStart(6, '0')}`));
    }
  });

  it('certifies the course with its last module, as long as it was on that day, on evidence that stands in the register', () => {
    const courses = register.filter((one) => one.subject.kind === 'course');
    expect(new Set(courses.map((one) => one.holder.employeeId)).size).toBeGreaterThanOrEqual(8);
    const lengths = new Set<number>();
    for (const { evidence, earnedAt } of courses) {
      const named = evidence.kind === 'course' ? evidence.modules : [];
      const modules = named.map((module) => register.find((one) => one.id === module.certificationId && one.number === module.number));
      lengths.add(modules.length);
      expect(Math.max(...modules.map((module) => module?.earnedAt.getTime() ?? Infinity))).toBe(earnedAt.getTime());
    }
    // Three modules until it grew, and all of today's since then.
    expect(lengths).toEqual(new Set([3, sample.deps.catalog.courses.find(({ id }) => id === 'service-essentials')?.moduleIds.length]));
  });

  it('assigns each module again thirty days before its certification ends, unless the holder has left or it was revoked', () => {
    for (const held of register.filter((one) => one.subject.kind === 'module' && one.expiresOn !== null)) {
      const opensOn = addDays(held.expiresOn as CalendarDate, -renewalWindowDays);
      // On the day itself it depends on the hour.
      if (opensOn === sample.today) continue;
      const endedOn = rows.employee.find((one) => one.id === held.holder.employeeId)?.ended_on ?? null;
      const isDue = opensOn < sample.today && (endedOn === null || endedOn >= opensOn) && !isRevoked(held);
      const own = rows.assignment.filter((one) => one.employee_id === held.holder.employeeId && one.module_id === held.subject.id);
      const again = own.some((one) => one.origin === 'renewal' && one.due_on === held.expiresOn && dayOf(one.assigned_at) === opensOn);
      expect(again, `${held.number} opens on ${opensOn}`).toBe(isDue);
    }
  });

  it('shows every status that a page has to show', () => {
    const certifications = counts(register.map((held) => certificationStatus(held, sample.today).kind));
    expect(Object.keys(certifications).sort()).toEqual(['expired', 'expiring', 'renewed', 'revoked', 'valid']);
    expect(certifications).toMatchObject({ revoked: 1 });
    expect(Math.min(...Object.values({ ...certifications, revoked: 9 }))).toBeGreaterThanOrEqual(3);
    const statuses = rows.assignment.map(statusOf);
    expect(Object.keys(counts(statuses.map((status) => status.kind))).sort()).toEqual([
      'completed',
      'in-progress',
      'not-started',
      'overdue',
    ]);
    expect(new Set(statuses.flatMap((status) => (status.kind === 'overdue' ? [status.begun] : [])))).toEqual(new Set([true, false]));
    expect(new Set(statuses.flatMap((status) => (status.kind === 'completed' ? [status.daysLate > 0] : [])))).toEqual(
      new Set([true, false]),
    );
    expect(rows.quiz_submission.filter((submission) => submission.passed === 0).length).toBeGreaterThanOrEqual(15);
  });

  it('tells HR at once of each person what it tells their supervisor', async () => {
    const { deps, db, today } = sample;
    const modules = deps.catalog.modules.map(({ id }) => id);
    const lines = await listStandings(db, { filter: {}, today, modules }, { after: null, limit: 1_000 });
    const left = new Set(rows.employee.filter(({ ended_on: end }) => end !== null && end < today).map(({ id }) => id));
    const members = await loadMembers(deps, { scope: { kind: 'company' } });
    const working = members.filter(({ person }) => !left.has(person.id));
    const expected = working.flatMap((member) =>
      modules.map((moduleId) => {
        const ever = rows.assignment.some((row) => row.employee_id === member.person.id && row.module_id === moduleId);
        return [`${member.person.id} ${moduleId}`, companyStandingOf(standingFor(member, moduleId), ever)];
      }),
    );
    expect(expected.length).toBeGreaterThan(400);
    expect(Object.fromEntries(lines.map((line) => [`${line.employeeId} ${line.moduleId}`, line.standing]))).toEqual(
      Object.fromEntries(expected),
    );
  });

  it('tells of every assignment, attempt, certification and revocation in the audit log', () => {
    const told = (deed: string) =>
      rows.audit_entry
        .filter((entry) => entry.deed === deed)
        .map((entry) => entry.subject_id)
        .sort();
    expect(told('assign-module')).toEqual(rows.assignment.map((one) => one.id).sort());
    expect(told('start-attempt')).toEqual(rows.quiz_attempt.map((one) => one.id).sort());
    expect(told('submit-attempt')).toEqual(rows.quiz_submission.map((one) => one.attempt_id).sort());
    expect(told('earn-certification')).toEqual(rows.certification.map((one) => one.id).sort());
    expect(told('revoke-certification')).toEqual(rows.certification_event.map((one) => one.certification_id));
  });

  function statusOf(assignment: AssignmentTable): AssignmentStatus {
    const { employee_id, module_id, origin, assigned_at, due_on } = assignment;
    const certifications = register
      .filter((one) => one.holder.employeeId === employee_id && one.subject.id === module_id)
      .map((one) => ({ earnedAt: one.earnedAt, expiresOn: one.expiresOn, revoked: isRevoked(one) }));
    const begun = rows.study.some(
      (study) => study.employee_id === employee_id && study.module_id === module_id && study.begun_at > assigned_at,
    );
    const asked = { assignedAt: new Date(assigned_at), dueOn: due_on as CalendarDate, origin, excused: null, withdrawn: false };
    const facts = { ...asked, begun, certifications };
    return assignmentStatus(facts, zone, sample.deps.now());
  }
});

function counts(kinds: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const kind of kinds) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}
