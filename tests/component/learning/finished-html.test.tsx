import { act, render } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { FinishedHtml, HeldHtmlProvider, holdBackHtml, type HeldHtml } from '~/features/learning/finished-html';
import type { FinishedBlock, LessonBlock } from '~/features/learning/lesson-block';

const block: FinishedBlock = { run: 'edition-1/lesson-1/0', html: '<h2>Listen &amp; wait</h2><details><summary>More</summary></details>' };
const blocks: readonly LessonBlock[] = [block, { piece: { piece: 'Playbook', entry: 'greeting' } }];

afterEach(() => document.body.replaceChildren());

/** The page as it comes from the server, in the document. */
function servedPage(): { sent: FinishedBlock; place: HTMLElement } {
  const held: HeldHtml = new Map();
  const [sent] = holdBackHtml(blocks, held) as [FinishedBlock];
  const place = document.body.appendChild(document.createElement('main'));
  place.innerHTML = renderToString(
    <HeldHtmlProvider value={held}>
      <FinishedHtml block={sent} />
    </HeldHtmlProvider>,
  );
  return { sent, place };
}

it('the data of a page hold no HTML that the page itself shows, and the page shows it once', () => {
  const { sent, place } = servedPage();
  expect(sent).toEqual({ run: block.run, html: null });
  expect(place.innerHTML.split('Listen &amp; wait')).toHaveLength(2);
});

it('data alone hold everything, for whoever walks from page to page', () => {
  expect(holdBackHtml(blocks, undefined)).toBe(blocks);
  const { container } = render(<FinishedHtml block={block} />);
  expect(container.querySelector('h2')?.textContent).toBe('Listen & wait');
});

it('a page that came whole stays as it was, what a reader has opened stays open, also when its data come again', async () => {
  const { sent, place } = servedPage();
  const heading = place.querySelector('h2');
  const root = await act(async () => hydrateRoot(place, <FinishedHtml block={sent} />));
  place.querySelector('details')?.setAttribute('open', '');
  await act(async () => root.render(<FinishedHtml block={block} />));
  expect(place.querySelector('h2')).toBe(heading);
  expect(place.querySelector('details')?.open).toBe(true);
  await act(async () => root.unmount());
});
