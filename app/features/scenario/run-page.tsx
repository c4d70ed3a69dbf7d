import type { Onward } from '../learning/load-onward.server';
import { CallView } from './call-page';
import { DebriefView } from './debrief-page';
import { EndedRoom } from './ended-room';
import type { RunPage } from './load-run.server';
import type { RunActResult } from './run-act';
import { useFocusOnEnd } from './use-focus-on-end';

/** What the way to this page has to say, as its address holds it. */
export const toldEnded = 'ended';

interface Props {
  page: RunPage;
  /** After an own run that counts; null otherwise. */
  onward: Onward | null;
  result: RunActResult | undefined;
  told: string | null;
}

/** A run: the conversation, the moment in which it ended, or what became of it. */
export function RunView({ page, onward, result, told }: Props) {
  useFocusOnEnd(page.kind === 'ended');
  if (page.kind === 'under-way') return <CallView page={page} result={result} told={told} />;
  if (told === toldEnded) return <EndedRoom page={page} />;
  return <DebriefView page={page} onward={onward} problem={result?.kind === 'refused' ? result.problem : undefined} />;
}

/** Whether the page is the room of the talk, which fills the window, and not a page of the guide. */
export function isRoom(page: unknown, told: string | null): boolean {
  const kind = typeof page === 'object' && page !== null && 'kind' in page ? page.kind : undefined;
  return kind === 'under-way' || (kind === 'ended' && told === toldEnded);
}
