import { createContext, useContext, useState } from 'react';
import type { FinishedBlock, LessonBlock } from './lesson-block';

/** HTML by the name of its run, as the page of this answer is to show it. */
export type HeldHtml = Map<string, string>;

/**
 * The blocks without their HTML, which the page itself shows: it need not be sent a second time among the page's data.
 * Without `held` (no page is made: somebody walks from page to page) they stay as they are.
 */
export function holdBackHtml(blocks: readonly LessonBlock[], held: HeldHtml | undefined): readonly LessonBlock[] {
  if (!held) return blocks;
  return blocks.map((block) => {
    if ('frame' in block) return { ...block, blocks: holdBackHtml(block.blocks, held) };
    if (!('run' in block) || block.html === null) return block;
    held.set(block.run, block.html);
    return { run: block.run, html: null };
  });
}

const HeldHtmlContext = createContext<HeldHtml | undefined>(undefined);

/** On the server: what was held back for this page. */
export const HeldHtmlProvider = HeldHtmlContext.Provider;

/** HTML that the server rendered from the catalog's allow-list: no author's markup and no script can be in it. */
export function FinishedHtml({ block }: { block: FinishedBlock }) {
  const held = useContext(HeldHtmlContext);
  // Kept for good: the same run never reads differently, and setting it again would close what a reader has opened.
  const [html] = useState(() => block.html ?? held?.get(block.run) ?? htmlOnPage(block.run));
  // eslint-disable-next-line no-restricted-syntax -- the one place: lesson-blocks.server.tsx makes this HTML with React
  return <div className="run" data-run={block.run} dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />;
}

/** In the browser a page that came whole shows it already. */
function htmlOnPage(run: string): string {
  const shown = typeof document === 'undefined' ? undefined : document.querySelector(`[data-run="${CSS.escape(run)}"]`);
  if (!shown) throw new Error(`The HTML of ${run} was held back and is nowhere`);
  return shown.innerHTML;
}
