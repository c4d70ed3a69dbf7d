import { assignmentId, certificationId, editionId } from '~/domain/ids';
import type { AssignedFacts, HeldFacts, ModuleFacts, StudyFacts } from '~/domain/team/module-facts';
import { day, instant } from './certification';

/** Assigned by a person on the first of November, to be done by the end of the month. */
export function anAssigned(own: Partial<AssignedFacts> = {}): AssignedFacts {
  return {
    id: assignmentId.parse('assignment-1'),
    origin: 'person',
    assignedAt: instant('2026-11-01T09:00:00Z'),
    dueOn: day('2026-12-31'),
    excused: null,
    withdrawnAt: null,
    ...own,
  };
}

/** Earned in spring, valid for years. */
export function aHeld(own: Partial<HeldFacts> = {}): HeldFacts {
  return {
    id: certificationId.parse('certification-1'),
    number: 'SW-2026-000001',
    verificationCode: '00000-00000-00000-00001',
    editionLabel: 'March 2026',
    earnedAt: instant('2026-03-02T10:00:00Z'),
    issuedOn: day('2026-03-02'),
    expiresOn: day('2028-03-02'),
    points: 91,
    maxPoints: 100,
    latestEvent: null,
    renewal: null,
    ...own,
  };
}

/** A study in which nothing is done yet. */
export function aStudied(own: Partial<StudyFacts> = {}): StudyFacts {
  return {
    editionId: editionId.parse('edition-1'),
    completedLessons: new Set(),
    doneInteractions: new Map(),
    passedScenarios: new Set(),
    submissions: [],
    granted: 0,
    ...own,
  };
}

export function someFacts(own: Partial<ModuleFacts> = {}): ModuleFacts {
  return { assignments: [], certifications: [], study: null, ...own };
}
