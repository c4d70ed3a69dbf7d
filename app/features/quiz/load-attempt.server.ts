import { clockTime } from '~/domain/calendar/in-words';
import type { Module } from '~/domain/content/module';
import type { AttemptId, EmployeeId } from '~/domain/ids';
import { fieldsOf } from '~/domain/quiz/answer-fields';
import { answerProgress } from '~/domain/quiz/answer-progress';
import type { Fields } from '~/domain/quiz/fields';
import { forLearner, type LearnerItem } from '~/domain/quiz/for-learner';
import { getItem } from '~/domain/quiz/quiz';
import { findAttemptOwner as findOwner, getAttempt, listAnswers, type Attempt } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';
import type { ItemMark } from './attempt-act';
import { attemptFrame, type AttemptFrame } from './attempt-frame.server';
import type { SavedItem } from './attempt-work.server';
import { asItStands } from './as-it-stands.server';
import { loadReview, type AttemptReview } from './load-review.server';
import { getModuleOfStudy } from './quiz-of-study.server';

/** One question with what was answered to it so far. It holds no key. */
export interface AnsweredItem {
  item: LearnerItem;
  fields: Fields;
  mark: ItemMark;
}

export interface OpenAttempt extends AttemptFrame {
  kind: 'in-progress';
  /** null without a limit. What is left is by the server's clock: the browser's own decides nothing. `endsAt` as “10:05”. */
  clock: { secondsLeft: number; endsAt: string } | null;
  items: AnsweredItem[];
}

export type AttemptPage = OpenAttempt | AttemptReview;

/** Whose attempt it is, for the decision who may see it; undefined when there is none. */
export async function findAttemptOwner(deps: Deps, attemptId: AttemptId): Promise<EmployeeId | undefined> {
  return findOwner(deps.db, attemptId);
}

/** An attempt as its page shows it: to be answered, or with its result. What is out of time shows what the clock hands in. */
export async function loadAttempt(deps: Deps, attemptId: AttemptId): Promise<AttemptPage> {
  const attempt = await asItStands(deps, deps.db, await getAttempt(deps.db, attemptId));
  const module = await getModuleOfStudy(deps, deps.db, { id: attempt.studyId, editionId: attempt.editionId });
  const { submission } = attempt;
  return submission ? loadReview(deps, { attempt, submission, module }) : loadOpen(deps, attempt, module);
}

async function loadOpen(deps: Deps, attempt: Attempt, module: Module): Promise<OpenAttempt> {
  return {
    kind: 'in-progress',
    ...attemptFrame(attempt, module),
    clock: attempt.endsAt && clockOf(deps, attempt.endsAt),
    items: await loadItems(deps, attempt, module),
  };
}

function clockOf(deps: Deps, endsAt: Date): OpenAttempt['clock'] {
  const secondsLeft = Math.max(0, Math.ceil((endsAt.getTime() - deps.now().getTime()) / 1000));
  return { secondsLeft, endsAt: clockTime(deps.company.timeZone, endsAt) };
}

async function loadItems(deps: Deps, attempt: Attempt, { quiz }: Module): Promise<AnsweredItem[]> {
  const saved = new Map((await listAnswers(deps.db, attempt.id)).map((row) => [row.itemId, row]));
  const shownToLearner = forLearner(quiz, attempt.draw);
  return attempt.draw.flatMap((shown, place) => {
    const [item, given] = [shownToLearner[place], saved.get(shown.itemId)];
    if (!item) return [];
    const progress = answerProgress(getItem(quiz, shown.itemId), shown, given?.answer);
    const mark = markItem(deps, { number: item.number, savedAt: given?.savedAt ?? null, progress });
    return { item, mark, fields: fieldsOf(shown, item.number, given?.answer) };
  });
}

/** How an item stands, as its page shows it. */
export function markItem(deps: Deps, { number, savedAt, progress, elsewhere }: SavedItem): ItemMark {
  return {
    number,
    progress,
    knownSave: savedAt?.toISOString() ?? '',
    savedClock: savedAt && clockTime(deps.company.timeZone, savedAt),
    elsewhere,
  };
}
