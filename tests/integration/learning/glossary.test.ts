import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCatalog } from '~/catalog/catalog.server';
import type { GlossaryTerm } from '~/domain/content/glossary';
import { loadActor } from '~/features/account/load-actor.server';
import { loadLesson } from '~/features/learning/load-lesson.server';
import { loader } from '~/routes/glossary';
import { asking } from '~tests/setup/calling';
import { aLesson, aModule } from '~tests/builders/quiz';
import { aStudyWorld, dana, lesson1, phoneId } from './study';

const kindNo: GlossaryTerm = { id: 'kind-no', term: 'kind no', meaning: 'A refusal.', also: [], avoid: ['pushback'], everyday: false };
const benchmark: GlossaryTerm = { ...kindNo, id: 'benchmark', term: 'Benchmark', meaning: 'What you compare with.' };

let world: Awaited<ReturnType<typeof aStudyWorld>>;
beforeEach(async () => {
  world = await aStudyWorld();
  await world.publish(aModule({ lessons: [aLesson({ body: [{ tag: 'p', children: ['A kind no, and a kind no.'] }] })] }));
  world.context.deps.catalog = createCatalog({ ...world.context.deps.catalog, glossary: [kindNo, benchmark] });
});
afterEach(() => world.close());

describe('the glossary', () => {
  it('is listed by the alphabet, without what is for authors', async () => {
    expect(await loader(await asking(world.context, dana))).toEqual({
      terms: [
        { id: 'benchmark', term: 'Benchmark', meaning: 'What you compare with.' },
        { id: 'kind-no', term: 'kind no', meaning: 'A refusal.' },
      ],
    });
  });

  it('is led to from the first use of a term in a lesson, with its meaning', async () => {
    const actor = await loadActor(world.context.deps, { sessionId: 'session', employeeId: dana });
    const page = await loadLesson(world.context.deps, actor!, { moduleId: phoneId, lessonId: lesson1 });
    const [block] = page?.blocks ?? [];
    const html = block && 'run' in block ? (block.html ?? '') : '';
    expect(html.match(/href="\/glossary#kind-no"/g)).toHaveLength(1);
    expect(html).toContain('role="tooltip"');
    expect(html).toContain('A refusal.');
  });
});
