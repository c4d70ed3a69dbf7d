import type { CalendarDate } from '../calendar/calendar';
import type { CertificationId, CourseId, EditionId, EmployeeId, ModuleId, StudyId } from '../ids';
import type { Evidence } from './evidence';
import type { CertificationFacts, LatestEvent } from './status';

/** What was certified: a module on the edition of its study (null for what was earned elsewhere), or a course by its modules. */
export type CertifiedSubject =
  { kind: 'module'; id: ModuleId; editionId: EditionId | null; studyId: StudyId | null } | { kind: 'course'; id: CourseId };

/** Whoever earned it, as they were on that day: the record outlives account, employment and moves. */
export interface CertificationHolder {
  employeeId: EmployeeId;
  employeeNumber: string;
  name: string;
  email: string | null;
  department: string;
  location: string;
  jobRole: string;
  managerId: EmployeeId | null;
  managerName: string | null;
}

/** One row of the register. It never changes; revocation and correction are records of their own. */
export interface Certification {
  id: CertificationId;
  /** As printed, `SW-2026-000123`. */
  number: string;
  verificationCode: string;
  holder: CertificationHolder;
  subject: CertifiedSubject;
  title: string;
  editionLabel: string;
  points: number;
  maxPoints: number;
  evidence: Evidence;
  earnedAt: Date;
  issuedOn: CalendarDate;
  /** The last valid day; null when it does not expire. */
  expiresOn: CalendarDate | null;
  /** The certification that this one renews. */
  renewsId: CertificationId | null;
  /** When the personal data of the holder was erased on legal demand. */
  erasedAt: Date | null;
}

/** A certification with what has happened since, which is what its status rests on. */
export interface RegisteredCertification extends Certification, CertificationFacts {
  renewal: { id: CertificationId; latestEvent: LatestEvent | null } | null;
}
