import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { recordDate, shortDate } from '~/domain/calendar/in-words';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { helpFor, severityOf, type Help } from '~/domain/team/risk';
import type { StandingKind } from '~/domain/team/standing';
import { listAttemptGrants } from '~db/queries/attempt-grants';
import { listCoachingNotes } from '~db/queries/coaching-notes';
import { listLastNudges } from '~db/queries/last-nudges';
import { listCertificates, type CertificateRow } from '../certification/list-certificates.server';
import { loadObservationsOf, type ObservationRow } from '../coaching/load-observations.server';
import type { Deps } from '../deps.server';
import { loadLearningPlan, type PlannedModule } from '../learning/learning-plan.server';
import { certificateOf, loadMembers, standingFor, type Member } from './load-standings.server';
import { listMemberAssignments, type MemberAssignment } from './member-assignments.server';
import { listMemberAttempts, listMemberRuns, type MemberAttempt, type MemberRun } from './member-work.server';
import { nudgedInWords } from './nudge-words';
import { reasonsInWords } from './risk-words';
import { factOf } from './standing-fact.server';

/** One person as their supervisor or HR sees them. What they wrote for themselves in lessons is not in it. */
export interface MemberPage {
  id: EmployeeId;
  name: string;
  about: string;
  /** Why they need somebody this week; null when nothing is wrong. */
  why: string | null;
  nudged: string;
  help: Help;
  leadsTeam: boolean;
  modules: MemberModule[];
  neverAssigned: { id: ModuleId; title: string }[];
  certificates: CertificateRow[];
  /** What was observed on the job, the latest first. */
  observed: ObservationRow[];
  notes: { id: string; by: string; on: string; text: string }[];
  /** For the form of a new note: sent twice, it is one note. */
  newNoteId: string;
}

export interface MemberModule {
  id: ModuleId;
  title: string;
  kind: StandingKind;
  fact: string | null;
  certificate: ReturnType<typeof certificateOf>;
  assignments: MemberAssignment[];
  steps: { title: string; done: boolean }[];
  attempts: MemberAttempt[];
  runs: MemberRun[];
  /** “One more attempt, granted by Grace Mbeki-Laurent on 23 Nov 2026: …”. */
  grants: string[];
  /** So many attempts are used, and none is left; null otherwise. */
  usedUp: number | null;
}

/** Everything on record of somebody whom the actor may see. Undefined when nobody has this id. */
export async function loadMember(deps: Deps, actor: Actor, employeeId: EmployeeId): Promise<MemberPage | undefined> {
  const [member] = await loadMembers(deps, { scope: { kind: 'company' }, ids: [employeeId] });
  if (!member) return undefined;
  const { person, reasons } = member;
  const today = dateIn(deps.company.timeZone, deps.now());
  const certificates = await listCertificates(deps, { employeeId, name: person.name });
  const nudges = await listLastNudges(deps.db, [employeeId]);
  const titleOf = (id: ModuleId) => deps.catalog.findModule(id)?.title ?? id;
  return {
    ...{ id: employeeId, name: person.name, about: aboutMember(member, today), newNoteId: deps.newId() },
    why: reasons.length > 0 ? reasonsInWords(reasons, { titleOf, today }) : null,
    nudged: nudgedInWords(nudges.get(employeeId), deps.company.timeZone, today),
    help: helpFor(reasons),
    leadsTeam: may(actor, { kind: 'see-team' }),
    ...(await modulesOf(deps, member, today)),
    certificates: [...certificates.inForce, ...certificates.earlier],
    observed: await loadObservationsOf(deps, employeeId),
    notes: await notesOf(deps, employeeId),
  };
}

function aboutMember({ person }: Member, today: CalendarDate): string {
  const { jobRole, department, location, managerName, hiredOn, leave } = person;
  const away = leave ? [leave.until ? `On leave until ${shortDate(leave.until, today)}` : 'On leave'] : [];
  const manager = managerName ? [`Reports to ${managerName}`] : [];
  return [...away, `${jobRole}, ${department}, ${location}`, ...manager, `Hired on ${recordDate(hiredOn)}`].join('. ').concat('.');
}

async function modulesOf(deps: Deps, member: Member, today: CalendarDate): Promise<Pick<MemberPage, 'modules' | 'neverAssigned'>> {
  const { id } = member.person;
  const plan = await loadLearningPlan(deps, id);
  const day = { zone: deps.company.timeZone, today };
  const assignments = await listMemberAssignments(deps, id, today);
  const attempts = await listMemberAttempts(deps, id);
  const runs = await listMemberRuns(deps, id);
  const grants = await grantsOf(deps, plan);
  const all = [...plan.values()].map((planned): MemberModule => {
    const standing = standingFor(member, planned.module.id);
    const of = <Row extends { moduleId: ModuleId }>(rows: readonly Row[]) => rows.filter((row) => row.moduleId === planned.module.id);
    return {
      ...{ id: planned.module.id, title: planned.module.title, kind: standing.kind, fact: factOf(standing, day) },
      certificate: certificateOf(standing),
      ...{ assignments: of(assignments), attempts: of(attempts), runs: of(runs), grants: of(grants).map(({ says }) => says) },
      steps: planned.record ? planned.progress.steps.map((step) => ({ title: step.title, done: step.state === 'done' })) : [],
      usedUp: standing.failing?.attemptsLeft === 0 ? standing.failing.scores.length : null,
    };
  });
  const told = all.filter((module) => module.kind !== 'never-assigned' || module.attempts.length > 0 || module.runs.length > 0);
  return {
    modules: told.sort((one, other) => severityOf(one.kind) - severityOf(other.kind)),
    neverAssigned: all.filter((module) => !told.includes(module)).map(({ id: moduleId, title }) => ({ id: moduleId, title })),
  };
}

async function grantsOf(deps: Deps, plan: ReadonlyMap<ModuleId, PlannedModule>) {
  const studies = new Map([...plan.values()].flatMap(({ record, module }) => (record ? [[record.study.id, module.id]] : [])));
  const grants = await listAttemptGrants(deps.db, [...studies.keys()]);
  return grants.map((grant) => ({
    moduleId: studies.get(grant.studyId) as ModuleId,
    says: `One more attempt, granted by ${grant.grantedByName} on ${recordDate(dateIn(deps.company.timeZone, grant.grantedAt))}: “${grant.reason}”`,
  }));
}

async function notesOf(deps: Deps, employeeId: EmployeeId): Promise<MemberPage['notes']> {
  const notes = await listCoachingNotes(deps.db, employeeId);
  return notes.map(({ id, authorName, writtenAt, text }) => ({
    ...{ id, by: authorName, text },
    on: recordDate(dateIn(deps.company.timeZone, writtenAt)),
  }));
}
