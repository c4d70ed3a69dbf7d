import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { LessonPiece } from '~/domain/content/rich-text';
import { HeldHtmlProvider, holdBackHtml, type HeldHtml } from '~/features/learning/finished-html';
import { lessonBlocks } from '~/features/learning/lesson-blocks.server';
import { LessonParts } from '~/features/learning/lesson-parts';
import { aLesson, aModule } from '~tests/builders/quiz';

const steps: LessonPiece = { piece: 'Steps', items: [{ do: ['Breathe first'] }] };
const slip: LessonPiece = { piece: 'Playbook', entry: 'greeting' };
const kept: LessonPiece = { piece: 'Callout', kind: 'key', title: ['Keep it'], children: [steps] };
const ours: LessonPiece = { piece: 'Callout', kind: 'key', title: ['Ours'], children: ['Say: ', slip, steps] };
const asked: LessonPiece = { piece: 'Reveal', id: 'asked', ask: ['And ours?'], children: [ours] };

const module = aModule({ lessons: [aLesson({ body: [kept, asked] })] });
const [lesson] = module.lessons as [(typeof module.lessons)[number]];
const greeting = { title: 'Greeting', edition: 'default', says: ['Good morning'], steps: [] };
const page = { module, lesson, saved: {}, playbook: { greeting } };

function shown(): { sent: string; document: Document } {
  const held: HeldHtml = new Map();
  const blocks = holdBackHtml(lessonBlocks(module, lesson, []), held);
  const html = renderToStaticMarkup(
    <HeldHtmlProvider value={held}>
      <LessonParts blocks={blocks} page={page} />
    </HeldHtmlProvider>,
  );
  return { sent: JSON.stringify(blocks), document: new DOMParser().parseFromString(html, 'text/html') };
}

it('a frame around the company’s words keeps them, and all that stands beside them, in their order', () => {
  const answer = shown().document.querySelector('details');
  expect(answer?.querySelector('summary')?.textContent).toBe('And ours?');
  expect(answer?.querySelector('aside')?.textContent).toMatch(/^Ours.*Say:.*Good morning.*Breathe first/s);
});

it('what is the same for everybody is finished HTML, sent once, also within a frame', () => {
  const { sent, document } = shown();
  expect(sent).not.toContain('Breathe first');
  expect([...document.querySelectorAll('.run')].filter((run) => run.textContent?.includes('Breathe first'))).toHaveLength(2);
});

it('no two runs of a lesson share a name or an id', () => {
  const { document } = shown();
  const unique = (values: (string | null)[]) => new Set(values).size === values.length;
  expect(unique([...document.querySelectorAll('[data-run]')].map((run) => run.getAttribute('data-run')))).toBe(true);
  expect(unique([...document.querySelectorAll('[id]')].map((element) => element.id))).toBe(true);
});
