import { z } from 'zod';
import { lessonId, scenarioId } from '../ids';

/** What of a module is to be done again after it was changed; the rest counts as it was earned. */
export const partsAgain = z.object({ lessons: z.array(lessonId), quiz: z.boolean(), scenarios: z.array(scenarioId) });
export type PartsAgain = z.infer<typeof partsAgain>;

export const noParts: PartsAgain = { lessons: [], quiz: false, scenarios: [] };

export function bothParts(one: PartsAgain, other: PartsAgain): PartsAgain {
  const each = <Id>(ids: readonly Id[]) => [...new Set(ids)];
  return {
    lessons: each([...one.lessons, ...other.lessons]),
    quiz: one.quiz || other.quiz,
    scenarios: each([...one.scenarios, ...other.scenarios]),
  };
}
