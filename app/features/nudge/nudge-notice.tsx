import { useSearchParams } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Notice } from '~/ui/notice';

/** What nudging led to, as the address of the page carries it: `?nudged=2&before=1`. */
interface NudgeOutcome {
  nudged: number;
  /** Nudged by the same supervisor today already. */
  before: number;
}

/** Undefined where the address tells of no nudge. */
function nudgeOutcome(query: URLSearchParams): NudgeOutcome | undefined {
  if (!query.has('nudged')) return undefined;
  const number = (name: string) => Math.max(0, Number.parseInt(query.get(name) ?? '', 10) || 0);
  return { nudged: number('nudged'), before: number('before') };
}

/** At the top of the page from which somebody was nudged; nothing where nobody was. */
export function NudgeNotice() {
  const [query] = useSearchParams();
  const outcome = nudgeOutcome(query);
  if (!outcome) return null;
  const { nudged, before } = outcome;
  const had = `${counted(before, 'person', 'people')} had a nudge from you today already: one a day, so that it keeps its weight.`;
  if (nudged + before === 0)
    return (
      <Notice tone="late" title="Nobody was nudged">
        Choose people first, by the box at the start of their row.
      </Notice>
    );
  if (nudged === 0)
    return (
      <Notice tone="late" title="Nobody was nudged">
        {had}
      </Notice>
    );
  return (
    <Notice tone="good" title={`${counted(nudged, 'person is', 'people are')} nudged`}>
      It stands in their next mail, if something is still open then. {before > 0 && had}
    </Notice>
  );
}
