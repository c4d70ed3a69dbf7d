import { ButtonLink } from '~/ui/button';
import { CallRoom, Ended } from '~/ui/call';
import { Caller, LineStatus } from '~/ui/caller';
import { RichTextView } from '../learning/rich-text';
import { channelWords } from './channel-words';
import type { RunDebrief } from './load-debrief.server';
import { seenMood } from './mood-words';

/** The moment after: what became of it, still in the room of the talk. */
export function EndedRoom({ page }: { page: RunDebrief }) {
  const { scenario, debrief, mood } = page;
  const words = channelWords[scenario.channel];
  const last = debrief.steps.at(-1);
  return (
    <CallRoom
      channel={scenario.channel}
      title={scenario.title}
      kind={words.kind}
      leave={{ href: `/modules/${page.module.id}/scenarios/${scenario.id}`, icon: 'back', label: 'Back', more: ' to the briefing' }}
    >
      <Caller
        label={words.other}
        name={debrief.customer.name}
        status={<LineStatus icon={scenario.channel === 'phone' ? 'hangup' : 'check'}>Ended</LineStatus>}
        mood={{
          now: seenMood(mood.ended, mood),
          was: last ? seenMood(last.mood.before, mood) : null,
          lowest: mood.lowest,
          highest: mood.highest,
        }}
      />
      <Ended
        what={words.ended}
        title={debrief.ending.title}
        action={
          <ButtonLink kind="primary" href={`/runs/${page.runId}`} iconAfter="arrow">
            See what each choice did
          </ButtonLink>
        }
      >
        <RichTextView nodes={debrief.ending.text} />
      </Ended>
    </CallRoom>
  );
}
