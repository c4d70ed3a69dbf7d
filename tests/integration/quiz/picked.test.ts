import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId, objectiveId } from '~/domain/ids';
import { loadAttempt } from '~/features/quiz/load-attempt.server';
import { loadQuizIntro } from '~/features/quiz/load-quiz-intro.server';
import { submitAttempt } from '~/features/quiz/submit-attempt.server';
import { aPool, aQuiz, rightAnswer, wrongAnswer } from '~tests/builders/quiz';
import { anAttempt, aReader, aWorld, dana, noah, nothing, ownModule, posted, requestId, type World } from './world';

const [hold, close] = [objectiveId.parse('phone-hold'), objectiveId.parse('phone-close')];
const objectives = [
  { id: hold, text: 'Keep a hold' },
  { id: close, text: 'Close well' },
];
const phone = ownModule({
  title: 'Phone',
  objectives,
  quiz: aQuiz({ pool: aPool({ 'phone-hold': 1, 'phone-close': 1 }), passPercent: 1 }),
});
const recalling = itemId.parse('refresh-q4');
const pool = aPool({ refresh: 6 }).map((item) => (item.id === recalling ? { ...item, recalls: [hold] } : { ...item, recalls: [close] }));
const refresher = ownModule({ title: 'Refresher', quiz: aQuiz({ pool, itemsPerAttempt: 1, maxAttempts: 2 }) });

let world: World;
beforeAll(async () => void (world = await aWorld(phone, refresher)));
afterAll(() => world.close());

const intro = (employeeId = dana) => loadQuizIntro(world.context.deps, { employeeId, moduleId: refresher.id });

describe('a refresher', () => {
  it('has nothing to pick by for somebody who has lost no point', async () => {
    await aReader(world, refresher, noah);
    expect((await intro(noah))?.picked).toEqual([]);
  });

  it('begins with what its learner missed, and says so before and after', async () => {
    const { deps } = world.context;
    await aReader(world, phone);
    const first = await anAttempt(world, phone);
    const missesHold = posted(first, phone, (item) => (item.objective === hold ? wrongAnswer(item) : rightAnswer(item)));
    await submitAttempt(deps, { attemptId: first.id, posted: missesHold, requestId });
    await aReader(world, refresher);
    expect((await intro())?.picked?.map(({ text, moduleTitle }) => [moduleTitle, text])).toEqual([['Phone', 'Keep a hold']]);
    const attempt = await anAttempt(world, refresher);
    await submitAttempt(deps, { attemptId: attempt.id, posted: nothing, requestId });
    const page = await loadAttempt(deps, attempt.id);
    expect(attempt.draw.map((drawn) => drawn.itemId)).toEqual([recalling]);
    expect(page.kind === 'submitted' && page.items.map(({ picked }) => picked)).toEqual(['Keep a hold']);
  });

  it('tells nobody of picks where the pool brings nothing back', async () => {
    expect((await loadQuizIntro(world.context.deps, { employeeId: dana, moduleId: phone.id }))?.picked).toBeNull();
  });
});
