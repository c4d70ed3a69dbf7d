import { assignmentStatus, isSettled, type AssignmentStatus } from '~/domain/assignment/assignment-status';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { renewalRight, type RenewalRight } from '~/domain/certification/renewal';
import { certificationStatus, isInForce, isRevoked, type CertificationStatus } from '~/domain/certification/status';
import { changedSince } from '~/domain/content/change';
import { bothParts, type PartsAgain } from '~/domain/content/parts-again';
import type { Module } from '~/domain/content/module';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import { moduleProgress, nothingDone, type ModuleProgress } from '~/domain/progress/module-progress';
import { wayThrough } from '~/domain/progress/only-what-changed';
import { listAssignments, type ListedAssignment } from '~db/queries/assignments';
import { listCertifications } from '~db/queries/certifications';
import type { Deps } from '../deps.server';
import { loadStudyRecords, type StudyRecord } from './study-record.server';

/** One module as one learner stands to it today. */
export interface PlannedModule {
  module: Module;
  progress: ModuleProgress;
  record: StudyRecord | undefined;
  /** The open assignment, or the last one when none is open. */
  assignment: { assigned: ListedAssignment; status: AssignmentStatus } | undefined;
  /** The latest assignment, when it was withdrawn. */
  withdrawn: ListedAssignment | undefined;
  /** The latest certification of the module. */
  certification: { held: RegisteredCertification; status: CertificationStatus } | undefined;
  /** What of it can be renewed now, by a new study. */
  renewal: RenewalRight;
}

/** Every module of the catalog, and every one that the learner began and that left it since. A constant number of statements. */
export async function loadLearningPlan(deps: Deps, employeeId: EmployeeId): Promise<Map<ModuleId, PlannedModule>> {
  const records = await loadStudyRecords(deps, employeeId);
  const assignments = await listAssignments(deps.db, employeeId);
  const certifications = await listCertifications(deps.db, employeeId);
  const modules = new Map(deps.catalog.modules.map((module) => [module.id, module]));
  for (const record of records.values()) modules.set(record.study.moduleId, record.module);
  const now = deps.now();
  return new Map(
    [...modules.values()].map((module) => [module.id, plan(deps, now, module, records.get(module.id), assignments, certifications)]),
  );
}

/** With a renewal after a change that waits to be begun, the present edition and what will be asked for of it. */
export function aboutToBegin(deps: Pick<Deps, 'catalog'>, planned: PlannedModule): PlannedModule {
  const current = deps.catalog.findModule(planned.module.id);
  if (planned.renewal.kind !== 'changes' || !current) return planned;
  return { ...planned, module: current, progress: moduleProgress(wayThrough(current, planned.renewal.again), nothingDone) };
}

function plan(
  deps: Deps,
  now: Date,
  module: Module,
  record: StudyRecord | undefined,
  assignments: readonly ListedAssignment[],
  certifications: readonly RegisteredCertification[],
): PlannedModule {
  const today = dateIn(deps.company.timeZone, now);
  const earned = certifications.filter((held) => held.subject.kind === 'module' && held.subject.id === module.id);
  const certification = latestOf(earned, today);
  const own = assignments.filter((assigned) => assigned.moduleId === module.id);
  const current = deps.catalog.findModule(module.id);
  const assignment = openOrLast(
    own
      .filter((assigned) => assigned.withdrawnAt === null)
      .map((assigned) => ({ assigned, status: statusOf(deps, now, assigned, record, earned) })),
  );
  return {
    module,
    record,
    progress: record?.progress ?? moduleProgress(module, nothingDone),
    certification,
    assignment,
    withdrawn: withdrawnOf(own),
    renewal: renewalRight({
      status: certification?.status,
      underWay: record && !record.progress.complete ? { onlyChanges: record.study.campaign !== undefined } : undefined,
      asked: askedAgain(current, assignment, certification),
      current,
    }),
  };
}

/** What a change asks for, and with it every later one: the certificate will say that it was earned on the present edition. */
function askedAgain(
  current: Module | undefined,
  assignment: PlannedModule['assignment'],
  certification: PlannedModule['certification'],
): PartsAgain | null {
  if (!assignment?.assigned.again || !certification || isSettled(assignment.status)) return null;
  return bothParts(assignment.assigned.again, changedSince(current?.changes ?? [], certification.held.editionLabel));
}

function withdrawnOf(own: readonly ListedAssignment[]): ListedAssignment | undefined {
  const latest = [...own].sort((a, b) => a.number - b.number).at(-1);
  return latest?.withdrawnAt ? latest : undefined;
}

function latestOf(earned: readonly RegisteredCertification[], today: CalendarDate) {
  const standing = earned.map((held) => ({ held, status: certificationStatus(held, today) }));
  return standing.find(({ status }) => isInForce(status)) ?? standing[0];
}

function openOrLast(all: readonly NonNullable<PlannedModule['assignment']>[]): PlannedModule['assignment'] {
  return all.find(({ status }) => !isSettled(status)) ?? all.at(-1);
}

function statusOf(
  deps: Deps,
  now: Date,
  assigned: ListedAssignment,
  record: StudyRecord | undefined,
  earned: readonly RegisteredCertification[],
): AssignmentStatus {
  const facts = {
    assignedAt: assigned.assignedAt,
    dueOn: assigned.dueOn,
    origin: assigned.origin,
    excused: assigned.excused,
    withdrawn: assigned.withdrawnAt !== null,
    begun: record !== undefined && record.progress.begun && !record.progress.complete,
    certifications: earned.map((held) => ({ earnedAt: held.earnedAt, expiresOn: held.expiresOn, revoked: isRevoked(held) })),
  };
  return assignmentStatus(facts, deps.company.timeZone, now);
}
