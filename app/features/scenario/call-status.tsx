import { LineStatus } from '~/ui/caller';
import { Hidden } from '~/ui/text';
import type { OpenRun } from './load-run.server';
import { clockFace, useElapsed } from './use-elapsed';

/** How the line stands: ringing, on hold, or how long the talk has lasted. */
export function CallStatus({ page }: { page: OpenRun }) {
  const { now, step } = page.run;
  const elapsed = useElapsed(`${page.runId} ${step}`);
  if (page.channel === 'email') return <LineStatus icon="slip">{page.times.at(-1)}</LineStatus>;
  if (now?.hold) return <LineStatus icon="hold">On hold</LineStatus>;
  if (page.channel === 'phone' && step === 0 && now?.says.length === 0) return <LineStatus icon="bell">Ringing</LineStatus>;
  return (
    <LineStatus live>
      <Hidden>Time so far </Hidden>
      {clockFace(page.talkSeconds + elapsed)}
    </LineStatus>
  );
}
