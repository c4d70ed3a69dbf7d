import type { CalendarDate } from '~/domain/calendar/calendar';
import type { CertificationHolder, RegisteredCertification } from '~/domain/certification/certification';
import { evidence } from '~/domain/certification/evidence';
import { certificationId, courseId, editionId, employeeId, moduleId, studyId } from '~/domain/ids';

export const day = (text: string) => text as CalendarDate;
export const instant = (text: string) => new Date(text);

let made = 0;

interface Overrides extends Partial<Omit<RegisteredCertification, 'holder'>> {
  holder?: Partial<CertificationHolder>;
  module?: string;
}

/** A valid certification of a module, as the register would hold it; `module` names what it is of. */
export function aCertification({ module = 'phone-etiquette', holder, ...overrides }: Overrides = {}): RegisteredCertification {
  made += 1;
  return {
    id: certificationId.parse(`certification-${made}`),
    number: `SW-2026-${String(made).padStart(6, '0')}`,
    verificationCode: `00000-00000-00000-${String(made).padStart(5, '0')}`,
    holder: { ...aHolder(), ...holder },
    subject: {
      kind: 'module',
      id: moduleId.parse(module),
      editionId: editionId.parse(`${module}-e1`),
      studyId: studyId.parse(`study-${made}`),
    },
    title: 'Phone etiquette',
    editionLabel: 'September 2026',
    points: 86,
    maxPoints: 100,
    evidence: moduleEvidence(),
    earnedAt: instant('2026-11-12T10:00:00.000Z'),
    issuedOn: day('2026-11-12'),
    expiresOn: day('2027-11-12'),
    renewsId: null,
    erasedAt: null,
    latestEvent: null,
    renewal: null,
    ...overrides,
  };
}

/** A certification of a course that rests on these modules' certifications. */
export function aCourseCertification(
  modules: readonly RegisteredCertification[],
  overrides: Partial<RegisteredCertification> = {},
): RegisteredCertification {
  const id = courseId.parse('service-essentials');
  return {
    ...aCertification(),
    subject: { kind: 'course', id },
    title: 'Service essentials',
    evidence: evidence.parse({
      kind: 'course',
      courseId: id,
      modules: modules.map((module) => ({
        moduleId: module.subject.id,
        certificationId: module.id,
        number: module.number,
        title: module.title,
        editionLabel: module.editionLabel,
      })),
    }),
    ...overrides,
  };
}

function aHolder(): CertificationHolder {
  return {
    employeeId: employeeId.parse('dana'),
    employeeNumber: '00417',
    name: 'Dana Okafor',
    email: 'dana@sample.test',
    department: 'Support',
    location: 'Northport',
    jobRole: 'Agent',
    managerId: employeeId.parse('ruth'),
    managerName: 'Ruth Berg',
  };
}

function moduleEvidence() {
  return evidence.parse({
    kind: 'module',
    lessons: [{ lessonId: 'phone-greeting', completedAt: '2026-11-11T10:00:00.000Z' }],
    quiz: { attemptId: 'attempt-1', attemptNumber: 1, submittedAt: '2026-11-12T10:00:00.000Z', passPercent: 80 },
  });
}
