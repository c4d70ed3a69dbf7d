import { Button } from '~/ui/button';
import { TurnClock } from '~/ui/call-clocks';
import { useHydrated } from '../learning/piece-fields';
import type { OpenRun } from './load-run.server';

/** How long the customer waits for this reply, and the way out for whoever needs more time. */
export function ClockOfTurn({ page, left }: { page: OpenRun; left: number }) {
  const hydrated = useHydrated();
  const seconds = page.clock?.seconds ?? 0;
  const words = hydrated ? `${left} of ${seconds} seconds left` : `You have ${seconds} seconds for this reply`;
  return (
    <TurnClock words={words} percent={hydrated && seconds > 0 ? (left / seconds) * 100 : null}>
      <Button kind="quiet" name="pace" value="none">
        Turn the clock off
      </Button>
    </TurnClock>
  );
}

/** With a script the clock chooses by itself; without one it waits to be told. */
export function TimeIsOver({ pending }: { pending: boolean }) {
  return (
    <>
      <p>Your time for this reply is over. The clock has chosen for you.</p>
      <p>
        <Button kind="primary" name="intent" value="time-out" iconAfter="arrow" pending={pending} pendingLabel="Going on …">
          Hear how it goes on
        </Button>
      </p>
    </>
  );
}
