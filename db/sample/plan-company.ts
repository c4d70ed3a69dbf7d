import type { Module } from '~/domain/content/module';
import type { Certification } from '~/domain/certification/certification';
import type {
  AssignmentTable,
  AuditEntryTable,
  CampaignTable,
  CertificationEventTable,
  EmployeeTable,
  EnrolmentRuleHitTable,
  EnrolmentRuleTable,
  PlaybookEntryTable,
  PlaybookReadingTable,
  RoleGrantTable,
} from '../schema';
import type { StoredEdition } from '../queries/editions';
import { planAudit } from './plan-audit';
import { planCampaign } from './plan-campaign';
import { planCoaching, type PlannedCoaching } from './plan-coaching';
import { planHistory } from './plan-history';
import { getPerson, planPeople, type SamplePerson } from './plan-people';
import { planPlaybook } from './plan-playbook';
import { planReadings } from './plan-readings';
import { planRegister } from './plan-register';
import { planRules } from './plan-rules';
import { planRevocations } from './plan-revocation';
import type { PlannedStudy } from './planned';
import { cast } from './roster';
import { createSample, type Sample, type SampleSettings } from './sample';

/** The whole sample company, ready to be written. */
export interface SampleCompany {
  /** Those from before the present content, published when the company installed Servewell. */
  editions: readonly StoredEdition[];
  installedAt: Date;
  employees: readonly EmployeeTable[];
  grants: readonly RoleGrantTable[];
  rules: readonly EnrolmentRuleTable[];
  hits: readonly EnrolmentRuleHitTable[];
  campaigns: readonly CampaignTable[];
  assignments: readonly AssignmentTable[];
  studies: readonly PlannedStudy[];
  certifications: readonly Certification[];
  events: readonly CertificationEventTable[];
  playbook: readonly PlaybookEntryTable[];
  readings: readonly PlaybookReadingTable[];
  coaching: PlannedCoaching;
  audit: readonly AuditEntryTable[];
}

/** Plans people and their history up to `now`. Pure: the same settings give the same company. */
export function planCompany(settings: SampleSettings): SampleCompany {
  const sample = createSample(settings);
  const people = planPeople(sample);
  const byName = new Map(people.map((person) => [person.name, person]));
  const [hr, admin, trainingLead] = [getPerson(byName, cast.hr), getPerson(byName, cast.admin), getPerson(byName, cast.trainingLead)];
  const histories = people.map((person) => planHistory(sample, person));
  const again = planCampaign(sample, histories, hr);
  const earnings = [...histories, again].flatMap((history) => history.earnings);
  const studies = [...histories, again].flatMap((history) => history.studies);
  const certifications = planRegister(sample, earnings);
  const planned = [...histories, again].flatMap((history) => history.assignments);
  const { rules, hits, assignments } = planRules(sample, { people, madeBy: hr, assignments: planned });
  const playbook = planPlaybook(sample, trainingLead);
  const acts = {
    rules,
    grants: [grant(sample, admin, 'admin', null), grant(sample, hr, 'hr', admin)],
    playbook,
    readings: planReadings(sample, playbook, people),
    campaigns: again.campaigns,
    assignments,
    moves: histories.flatMap((history) => history.moves),
    attempts: studies.flatMap((study) => study.attempts),
    runs: studies.flatMap((study) => study.runs),
    certifications,
    events: planRevocations(sample, certifications, people, hr),
    coaching: planCoaching(sample, people),
  };
  const { grants, readings, events, coaching } = acts;
  const employees = people.map((person) => toEmployeeRow(sample, person));
  const editions = settings.earlier.map(({ module }) => storedEdition(module));
  const installedAt = sample.clock(sample.daysAgo(installedDaysAgo), 5 * 60);
  const written = {
    editions,
    installedAt,
    employees,
    grants,
    rules,
    hits,
    campaigns: again.campaigns,
    assignments,
    studies,
    certifications,
    events,
    playbook,
    readings,
    coaching,
  };
  return { ...written, audit: planAudit(sample, acts) };
}

function storedEdition(module: Module): StoredEdition {
  return { id: module.edition.id, moduleId: module.id, label: module.edition.label, content: JSON.stringify(module) };
}

/** The installation is as old as the history. */
const installedDaysAgo = 426;

function grant(sample: Sample, to: SamplePerson, role: RoleGrantTable['role'], by: SamplePerson | null): RoleGrantTable {
  const minute = 9 * 60 + (by === null ? 0 : 30);
  return {
    employee_id: to.id,
    role,
    granted_at: sample.clock(sample.daysAgo(installedDaysAgo), minute).toISOString(),
    granted_by_id: by?.id ?? null,
  };
}

/** Who was hired before the installation came with it, everybody else on their first day. */
function toEmployeeRow(sample: Sample, person: SamplePerson): EmployeeTable {
  const installedOn = sample.daysAgo(installedDaysAgo);
  const cameWith = person.hiredOn < installedOn ? installedOn : person.hiredOn;
  return {
    id: person.id,
    number: person.number,
    name: person.name,
    email: person.email,
    department: person.department,
    location: person.location,
    job_role: person.jobRole,
    manager_id: person.manager?.id ?? null,
    hired_on: person.hiredOn,
    ended_on: person.endedOn,
    moved_on: null,
    created_at: sample.clock(cameWith, 5 * 60).toISOString(),
  };
}
