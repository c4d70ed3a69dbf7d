import type { CheckKey } from '../content/module';
import type { LessonPiece, RichText } from '../content/rich-text';
import type { AnsweredCheck } from './saved-interaction';

export type KnowledgeCheck = Extract<LessonPiece, { piece: 'KnowledgeCheck' }>;

export type CheckAnswering =
  | { kind: 'answered'; saved: AnsweredCheck }
  | { kind: 'nothing-chosen' }
  | { kind: 'wrong-number'; choose: number }
  /** Ids that the check does not have, or an order that leaves some out: a stale page or a forged form. */
  | { kind: 'no-such-answer' };

/** Judges an answer to a knowledge check. It is practice: answered counts, right or not, and it may be tried again. */
export function answerCheck(check: KnowledgeCheck, key: CheckKey, answer: readonly string[], earlier?: AnsweredCheck): CheckAnswering {
  const known = new Set(check.options.map((option) => option.id));
  if (answer.length === 0) return { kind: 'nothing-chosen' };
  if (answer.some((id) => !known.has(id)) || new Set(answer).size < answer.length) return { kind: 'no-such-answer' };
  const needed = neededAnswers(check);
  if (answer.length !== needed) return check.kind === 'several' ? { kind: 'wrong-number', choose: needed } : { kind: 'no-such-answer' };
  const tried = [...new Set([...(earlier?.tried ?? []), ...answer])];
  return {
    kind: 'answered',
    saved: { kind: 'check', answer: [...answer], right: isRight(key, answer), tried, tries: (earlier?.tries ?? 0) + 1 },
  };
}

function neededAnswers(check: KnowledgeCheck): number {
  switch (check.kind) {
    case 'single':
      return 1;
    case 'several':
      return check.choose ?? 1;
    case 'order':
      return check.options.length;
  }
}

function isRight(key: CheckKey, answer: readonly string[]): boolean {
  if (key.kind === 'order') return key.order.every((id, index) => answer[index] === id);
  return key.correct.length === answer.length && key.correct.every((id) => answer.includes(id));
}

/** What the learner has earned to see of a check: reasons for what they chose, and for the whole of an order. */
export interface CheckFeedback {
  right: boolean;
  answer: readonly string[];
  /** How often it was answered so far. */
  tries: number;
  reasons: readonly { optionId: string; right: boolean; why: RichText }[];
  /** For an order: which of the rows as they were put stand in their right place, and the reason for the whole once it is right. */
  order?: { inPlace: readonly string[]; of: number; why?: RichText };
}

/** Only the options that were tried give up their reasons; the rest of the key stays on the server. */
export function checkFeedback(key: CheckKey, saved: AnsweredCheck): CheckFeedback {
  const { right, answer, tries } = saved;
  if (key.kind === 'order') {
    const inPlace = key.order.filter((id, index) => answer[index] === id);
    return { right, answer, tries, reasons: [], order: { inPlace, of: key.order.length, ...(right ? { why: key.why } : {}) } };
  }
  const reasons = saved.tried.flatMap((optionId) => {
    const why = key.why[optionId];
    return why ? [{ optionId, right: key.correct.includes(optionId), why }] : [];
  });
  return { right, answer, tries, reasons };
}
