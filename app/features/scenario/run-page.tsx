import { CallView } from './call-page';
import { DebriefView } from './debrief-page';
import { EndedRoom } from './ended-room';
import type { RunPage } from './load-run.server';
import type { RunActResult } from './run-act';
import { useFocusOnEnd } from './use-focus-on-end';

/** What the way to this page has to say, as its address holds it. */
export const toldEnded = 'ended';

/** A run: the conversation, the moment in which it ended, or what became of it. */
export function RunView({ page, result, told }: { page: RunPage; result: RunActResult | undefined; told: string | null }) {
  useFocusOnEnd(page.kind === 'ended');
  if (page.kind === 'under-way') return <CallView page={page} result={result} told={told} />;
  if (told === toldEnded) return <EndedRoom page={page} />;
  return <DebriefView page={page} problem={result?.kind === 'refused' ? result.problem : undefined} />;
}

/** Whether the page is the room of the talk, which fills the window, and not a page of the guide. */
export function isRoom(page: unknown, told: string | null): boolean {
  const kind = typeof page === 'object' && page !== null && 'kind' in page ? page.kind : undefined;
  return kind === 'under-way' || (kind === 'ended' && told === toldEnded);
}
