import { counted } from '~/domain/calendar/in-words';
import { secondsOnHold } from '~/domain/scenario/clock-pace';
import type { Hold } from '~/domain/scenario/scenario';
import { HoldClock } from '~/ui/call-clocks';
import type { OpenRun } from './load-run.server';
import { clockFace } from './use-elapsed';

interface Props {
  hold: Hold;
  clock: OpenRun['clock'];
  /** By the turn's clock as it stands in this browser; null when none runs. */
  secondsLeft: number | null;
}

/** How long the customer has been waiting, beside how long they were told that it would take. */
export function HoldClockOf({ hold, clock, secondsLeft }: Props) {
  const gone = secondsOnHold(hold, clock && { ...clock, left: secondsLeft ?? clock.left });
  const { secondsPromised } = hold;
  return (
    <HoldClock
      time={clockFace(gone)}
      label={holdInWords(hold, gone)}
      words={secondsPromised === null ? 'on hold' : promiseInWords(secondsPromised, gone)}
      percent={secondsPromised === null ? null : (gone / secondsPromised) * 100}
    />
  );
}

function promiseInWords(promised: number, gone: number): string {
  if (gone < promised) return `of the ${clockFace(promised)} that you promised`;
  if (gone === promised) return `on hold: the ${clockFace(promised)} that you promised ${promised === 60 ? 'is' : 'are'} over`;
  return `on hold, ${counted(gone - promised, 'second')} longer than you promised`;
}

/** “On hold for 50 seconds, of the 60 that you promised.” */
export function holdInWords({ secondsPromised }: Hold, gone: number): string {
  const promise = secondsPromised === null ? '' : `, of the ${secondsPromised} that you promised`;
  return `On hold for ${counted(gone, 'second')}${promise}.`;
}
