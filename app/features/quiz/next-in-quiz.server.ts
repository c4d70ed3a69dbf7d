import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import { isRevoked } from '~/domain/certification/status';
import type { Lesson } from '~/domain/content/module';
import type { AttemptId, LessonId } from '~/domain/ids';
import type { AttemptRight } from '~/domain/quiz/right-to-attempt';
import { listCertifications } from '~db/queries/certifications';
import type { Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { momentInWords } from '../moment-in-words.server';
import type { QuizStanding } from './quiz-standing.server';

/** What comes next in this quiz, as both its pages word it. */
export type NextInQuiz =
  | { kind: 'may-attempt'; number: number }
  | { kind: 'in-progress'; attemptId: AttemptId; number: number }
  /** `until` in words, “Mon 23 Nov at 09:56”. */
  | { kind: 'cooling-down'; number: number; until: string }
  | { kind: 'lessons-left'; lessons: readonly { id: LessonId; title: string }[] }
  | { kind: 'no-attempts-left'; maxAttempts: number }
  /** A renewal of only what changed does without it. */
  | { kind: 'not-asked' }
  /** Something else of the module is left. */
  | { kind: 'passed' }
  | { kind: 'certified' }
  /** `on` is the day, “20 Nov 2026”. */
  | { kind: 'revoked'; on: string }
  /** Passed when its time ended, which is not written yet. */
  | { kind: 'being-recorded' };

export async function nextInQuiz(deps: Deps, study: Study, { right, lessonsLeft, awaitsClock }: QuizStanding): Promise<NextInQuiz> {
  if (study.campaign && !study.campaign.again.quiz) return { kind: 'not-asked' };
  if (right.kind !== 'already-passed') return inWords(deps, right, lessonsLeft);
  if (awaitsClock) return { kind: 'being-recorded' };
  const certification = await findOfStudy(deps, study);
  if (!certification) return { kind: 'passed' };
  const revoked = isRevoked(certification) && certification.latestEvent;
  return revoked ? { kind: 'revoked', on: recordDate(dateIn(deps.company.timeZone, revoked.happenedAt)) } : { kind: 'certified' };
}

function inWords(deps: Deps, right: Exclude<AttemptRight, { kind: 'already-passed' }>, lessonsLeft: readonly Lesson[]): NextInQuiz {
  switch (right.kind) {
    case 'may-attempt':
    case 'in-progress':
    case 'no-attempts-left':
      return right;
    case 'cooling-down':
      return { kind: 'cooling-down', number: right.number, until: momentInWords(deps, right.until) };
    case 'lessons-left':
      return { kind: 'lessons-left', lessons: lessonsLeft.map(({ id, title }) => ({ id, title })) };
  }
}

async function findOfStudy({ db }: Deps, study: Study) {
  const held = await listCertifications(db, study.employeeId);
  return held.find(({ subject }) => subject.kind === 'module' && subject.studyId === study.id);
}
