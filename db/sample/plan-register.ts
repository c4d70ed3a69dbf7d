import { dateIn } from '~/domain/calendar/calendar';
import { carriedFrom, type Carried } from '~/domain/certification/carried';
import type { Certification, CertificationHolder, RegisteredCertification } from '~/domain/certification/certification';
import { courseAward, courseRecord } from '~/domain/certification/course-certification';
import { evidence, type Evidence } from '~/domain/certification/evidence';
import { codeBytes, printedNumber, verificationCode } from '~/domain/certification/numbers';
import { expiryOf } from '~/domain/certification/term';
import type { Course } from '~/domain/content/module';
import type { CertificationId, EmployeeId, StudyId } from '~/domain/ids';
import { courseOn } from './course-growth';
import type { Earning } from './plan-history';
import type { SamplePerson } from './plan-people';
import type { Sample } from './sample';

/** The register in the order in which it was written, modules and the courses that they completed. */
export function planRegister(sample: Sample, earnings: readonly Earning[]): Certification[] {
  const register = new Register(sample);
  for (const earning of [...earnings].sort((one, other) => one.earnedAt.getTime() - other.earnedAt.getTime())) register.certify(earning);
  return register.written;
}

type Award = Omit<Certification, 'id' | 'number' | 'verificationCode' | 'renewsId' | 'erasedAt'>;

class Register {
  readonly written: Certification[] = [];
  readonly #held = new Map<EmployeeId, RegisteredCertification[]>();
  readonly #lastNumbers = new Map<number, number>();
  readonly #codes;

  constructor(private readonly sample: Sample) {
    this.#codes = sample.chance('verification codes');
  }

  certify(earning: Earning) {
    const { person, planned, passed, earnedAt, campaignId } = earning;
    const { module, study } = planned;
    const issuedOn = dateIn(this.sample.timeZone, earnedAt);
    const renewed = this.#lastOfChain(person, module.id);
    const carried = campaignId && carriedFrom({ id: campaignId }, renewed, issuedOn);
    const certification = this.#append(person, {
      holder: holderOf(person),
      subject: { kind: 'module', id: module.id, editionId: module.edition.id, studyId: study.id as StudyId },
      title: module.title,
      editionLabel: module.edition.label,
      points: passed.submission?.points ?? 0,
      maxPoints: passed.submission?.max_points ?? 0,
      evidence: moduleEvidence(earning, carried),
      earnedAt,
      issuedOn,
      expiresOn: carried
        ? carried.expiresOn
        : expiryOf(issuedOn, module.validityMonths, renewed && { expiresOn: renewed.expiresOn, revoked: false }),
    });
    for (const course of this.sample.courses) this.#certifyCourse(person, courseOn(this.sample, course, issuedOn), certification);
  }

  #certifyCourse(person: SamplePerson, course: Course, { holder, earnedAt, issuedOn }: Certification) {
    const award = courseAward(course, this.#held.get(person.id) ?? [], issuedOn);
    if (award) this.#append(person, { ...courseRecord(course, award), holder, earnedAt, issuedOn });
  }

  #append(person: SamplePerson, award: Award): Certification {
    const renewed = this.#lastOfChain(person, award.subject.id);
    const certification: Certification = {
      ...award,
      id: this.sample.newId() as CertificationId,
      number: this.#nextNumber(Number(award.issuedOn.slice(0, 4))),
      verificationCode: verificationCode(Uint8Array.from({ length: codeBytes }, () => this.#codes.below(256))),
      renewsId: renewed?.id ?? null,
      erasedAt: null,
    };
    const others = (this.#held.get(person.id) ?? []).map((one) =>
      one === renewed ? { ...one, renewal: { id: certification.id, latestEvent: null } } : one,
    );
    this.#held.set(person.id, [...others, { ...certification, latestEvent: null, renewal: null }]);
    this.written.push(certification);
    return certification;
  }

  #lastOfChain(person: SamplePerson, subjectId: string): RegisteredCertification | undefined {
    return this.#held.get(person.id)?.find((one) => one.subject.id === subjectId && one.renewal === null);
  }

  #nextNumber(year: number): string {
    const running = (this.#lastNumbers.get(year) ?? 0) + 1;
    this.#lastNumbers.set(year, running);
    return printedNumber(year, running);
  }
}

function holderOf(person: SamplePerson): CertificationHolder {
  const { id, number, name, email, department, location, jobRole, manager } = person;
  return {
    employeeId: id,
    employeeNumber: number,
    name,
    email,
    department,
    location,
    jobRole,
    managerId: manager?.id ?? null,
    managerName: manager?.name ?? null,
  };
}

function moduleEvidence({ planned, passed, runs }: Earning, carried: Carried | undefined): Evidence {
  return evidence.parse({
    kind: 'module',
    lessons: planned.completions.map((completion) => ({ lessonId: completion.lesson_id, completedAt: completion.completed_at })),
    quiz: {
      attemptId: passed.attempt.id,
      attemptNumber: passed.attempt.number,
      submittedAt: passed.submission?.submitted_at,
      passPercent: planned.module.quiz.passPercent,
    },
    scenarios: runs.map(({ run, ending }) => ({
      scenarioId: run.scenario_id,
      runId: run.id,
      runNumber: run.number,
      endedAt: ending.ended_at,
    })),
    ...(carried ? { onlyChanges: carried.says } : {}),
  });
}
