import { addDays, dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { expiryOf, renewalWindowDays } from '~/domain/certification/term';
import type { Module } from '~/domain/content/module';
import type { CampaignId } from '~/domain/ids';
import type { AssignmentTable } from '../schema';
import { managersNote, renewalsNote, rulesNote } from './notes';
import { paths } from './paths';
import { firstWorkday, lastMoment, type SamplePerson } from './plan-people';
import { planStudy } from './plan-study';
import { requiredOf } from './plan-runs';
import type { PlannedAttempt, PlannedRun, PlannedStudy } from './planned';
import type { Sample } from './sample';
import type { Assigned, Story, Way } from './story';
import { workdayUpTo } from './work-clock';

/** What the rule for new hires assigns. A module may stand in other courses, too. */
const newHiresCourse = 'service-essentials';

/** A study that ended in a pass, for the register. */
export interface Earning {
  person: SamplePerson;
  planned: PlannedStudy;
  passed: PlannedAttempt;
  /** Of each required conversation, the run that passed. */
  runs: readonly PlannedRun[];
  earnedAt: Date;
  /** Set when only what changed was done again: quiz and runs are those of before. */
  campaignId?: CampaignId;
}

/** A due date that was moved after the module had been assigned. */
export interface MovedAssignment {
  assignmentId: string;
  movedById: string;
  movedAt: Date;
  dueOn: CalendarDate;
  why: string;
}

export interface History {
  assignments: AssignmentTable[];
  moves: MovedAssignment[];
  studies: PlannedStudy[];
  earnings: Earning[];
}

/** What one person was assigned, did and earned. Modules that the content does not have are left out. */
export function planHistory(sample: Sample, person: SamplePerson): History {
  const history: History = { assignments: [], moves: [], studies: [], earnings: [] };
  const stories: readonly Story[] = paths[person.path];
  for (const story of stories) {
    const module = sample.modules.find((candidate) => candidate.id === story.module);
    if (module) new StoryTeller(sample, person, module, history).tell(story);
  }
  return history;
}

/** Puts one story into days. What would lie after the history's end is left out, so that the rest is true as it stands. */
class StoryTeller {
  readonly #until: Date;

  constructor(
    private readonly sample: Sample,
    private readonly person: SamplePerson,
    private readonly module: Module,
    private readonly history: History,
  ) {
    this.#until = lastMoment(sample, person);
  }

  tell(story: Story) {
    // Old stories are moved apart by a few days, so that a team does not act as one.
    const isOld = story.assigned?.by === 'manager' && story.assigned.ago > 100;
    const shift = isOld ? this.sample.chance(`shift ${this.person.name}`).below(6) : 0;
    if (story.assigned) this.#assign(story.assigned, shift);
    const earning = story.study && this.#study(story.study, 1, shift);
    const expiresOn = earning && expiryOf(dateIn(this.sample.timeZone, earning.earnedAt), this.module.validityMonths);
    if (!expiresOn || this.person.path === 'revoked') return;
    if (this.#assignRenewal(expiresOn) && story.renewal) this.#study(story.renewal, 2, shift);
  }

  #assign(assigned: Assigned, shift: number) {
    const chance = this.sample.chance(`assigned ${this.person.name} ${this.module.id}`);
    if (assigned.by === 'rule') {
      const note = rulesNote(this.person.jobRole);
      const at = this.sample.clock(this.person.hiredOn, earlyMinute);
      this.#append({ origin: 'rule', assigned_by_id: null, note, at, due_on: addDays(this.person.hiredOn, 30) });
      return;
    }
    const { sample } = this;
    const planned = workdayUpTo(sample.daysAgo(assigned.ago + shift));
    const day = planned < firstWorkday(this.person) ? firstWorkday(this.person) : planned;
    const assignment = this.#append({
      origin: 'person',
      assigned_by_id: this.person.manager?.id ?? null,
      note: assigned.note ?? managersNote(this.module.id as Story['module'], chance),
      at: sample.clock(day, 9 * 60 + chance.below(7 * 60)),
      due_on: sample.daysAgo(assigned.due + (assigned.due > 0 ? shift : 0)),
    });
    if (assignment && assigned.moved) this.#move(assignment, assigned.moved);
  }

  #move(assignment: AssignmentTable, { ago, why }: { ago: number; why: string }) {
    const movedAt = this.sample.clock(workdayUpTo(this.sample.daysAgo(ago)), 10 * 60 + 20);
    const movedById = assignment.assigned_by_id ?? this.person.id;
    this.history.moves.push({ assignmentId: assignment.id, movedById, movedAt, dueOn: assignment.due_on as CalendarDate, why });
  }

  /** By itself, on the day when a renewal can first be made without losing days. */
  #assignRenewal(expiresOn: CalendarDate): boolean {
    const at = this.sample.clock(addDays(expiresOn, -renewalWindowDays), earlyMinute);
    return this.#append({ origin: 'renewal', assigned_by_id: null, note: renewalsNote, at, due_on: expiresOn }) !== undefined;
  }

  #append({
    at,
    ...assignment
  }: Pick<AssignmentTable, 'origin' | 'assigned_by_id' | 'note' | 'due_on'> & { at: Date }): AssignmentTable | undefined {
    if (at > this.#until) return undefined;
    const course = this.sample.courses.find(({ id, moduleIds }) => id === newHiresCourse && moduleIds.includes(this.module.id));
    const row: AssignmentTable = {
      id: this.sample.newId(),
      employee_id: this.person.id,
      module_id: this.module.id,
      course_id: assignment.origin === 'rule' ? (course?.id ?? null) : null,
      ...assignment,
      assigned_at: at.toISOString(),
      number: 1 + this.history.assignments.filter(({ module_id }) => module_id === this.module.id).length,
      ...untouched,
    };
    this.history.assignments.push(row);
    return row;
  }

  #study(way: Way, number: number, shift: number): Earning | undefined {
    const { sample, person, module, history } = this;
    const moved = { ...way, from: way.from + shift, to: way.to + shift };
    const planned = planStudy(sample, { person, module, number, way: moved, notBefore: firstWorkday(person), until: this.#until });
    if (!planned) return undefined;
    history.studies.push(planned);
    const passed = planned.attempts.find(({ submission }) => submission?.passed === 1);
    if (!passed?.submission) return undefined;
    const runs = passedRuns(planned);
    if (!runs) return undefined;
    const instants = [passed.submission.submitted_at, ...runs.map(({ ending }) => ending.ended_at)];
    const earning = { person, planned, passed, runs, earnedAt: new Date(instants.reduce((one, other) => (one > other ? one : other))) };
    history.earnings.push(earning);
    return earning;
  }
}

/** Undefined while a required conversation is not passed. */
function passedRuns({ module, runs }: PlannedStudy): PlannedRun[] | undefined {
  const required = requiredOf(module);
  const passed = required.flatMap(({ id }) => runs.find(({ run, ending }) => run.scenario_id === id && ending.passed === 1) ?? []);
  return passed.length === required.length ? passed : undefined;
}

/** What happens by itself happens before anybody is at work. */
const earlyMinute = 6 * 60;

export const untouched = { rule_id: null, excused_at: null, excused_until: null, withdrawn_at: null, campaign_id: null };
