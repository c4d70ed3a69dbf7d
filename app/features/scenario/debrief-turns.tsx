import type { RichText } from '~/domain/content/rich-text';
import type { DebriefStep, PlayedStep } from '~/domain/scenario/debrief';
import { dimensions } from '~/domain/scenario/scenario';
import { DebriefTurn, Effects, TalkPath, TalkPaths } from '~/ui/debrief';
import { Mood, signed } from '~/ui/face';
import { Pill } from '~/ui/pill';
import { RichTextView } from '../learning/rich-text';
import { channelWords } from './channel-words';
import { dimensionWords } from './dimension-words';
import type { RunDebrief } from './load-debrief.server';
import { seenMood } from './mood-words';
import { speakerOf } from './speaker';

export interface TurnRow {
  own: DebriefStep | undefined;
  best: PlayedStep | undefined;
  same: boolean;
}

/** The learner's path and the best one side by side, turn beside turn. */
export function turnRows({ debrief: { beside, steps, bestSteps } }: RunDebrief): TurnRow[] {
  return beside.map(({ own, best, same }) => ({
    own: own === null ? undefined : steps[own],
    best: best === null ? undefined : bestSteps[best],
    same,
  }));
}

export function DebriefTurns({ rows, page }: { rows: readonly TurnRow[]; page: RunDebrief }) {
  return (
    <>
      {rows.map((row, index) => (
        <TurnOf key={index} row={row} page={page} />
      ))}
    </>
  );
}

function TurnOf({ row: { own, best, same }, page }: { row: TurnRow; page: RunDebrief }) {
  const shown = own ?? best;
  if (!shown) return null;
  const { value, face } = seenMood(shown.mood.before, page.mood);
  const speaker = speakerOf({ customer: page.debrief.customer, others: page.others }, shown.says);
  return (
    <DebriefTurn
      title={own ? `Turn ${own.number + 1}` : 'Only on the best path'}
      marks={
        <>
          {own?.turning && <Pill mark="here">{turningInWords(own)}</Pill>}
          <Mood value={face} number={value} />
        </>
      }
      stage={shown.stage.length > 0 && <RichTextView nodes={shown.stage} />}
      who={!speaker.isCustomer && (speaker.manner ? `${speaker.name}, ${speaker.manner}` : speaker.name)}
      heard={shown.says.length > 0 && <RichTextView nodes={speaker.words} />}
    >
      <TalkPaths>
        {own && <OwnPath step={own} same={same} page={page} />}
        <BestPath own={own} best={best} same={same} />
      </TalkPaths>
    </DebriefTurn>
  );
}

function turningInWords({ turning }: DebriefStep): string {
  switch (turning?.kind) {
    case 'lost-the-pass':
      return 'Turning point: here the pass was lost';
    case 'lost':
      return 'Turning point: this cost the most';
    case 'won':
      return 'Turning point: this won the most';
    case undefined:
      return '';
  }
}

function OwnPath({ step, same, page }: { step: DebriefStep; same: boolean; page: RunDebrief }) {
  const said = channelWords[page.scenario.channel].said;
  const title = step.timedOut ? 'The clock chose' : same ? `${said}, and so does the best path` : said;
  return (
    <TalkPath title={title} says={<RichTextView nodes={step.reply} />}>
      <Effects items={effectsOf(step)} />
      <Reason text={step.feedback} />
      <FromHereOn facts={step.learned} />
    </TalkPath>
  );
}

function BestPath({ own, best, same }: TurnRow) {
  if (same)
    return (
      <TalkPath best title="The best path">
        {<p>The same reply. Well found.</p>}
      </TalkPath>
    );
  if (best) {
    return (
      <TalkPath best title="The best path says" says={<RichTextView nodes={best.reply} />}>
        <Effects items={effectsOf(best)} />
        <Reason text={best.feedback} />
        <FromHereOn facts={best.learned} />
      </TalkPath>
    );
  }
  if (own?.better) {
    return (
      <TalkPath
        best
        title="The best path does not come here. From here, the best reply was"
        says={<RichTextView nodes={own.better.reply} />}
      >
        <Reason text={own.better.feedback} />
      </TalkPath>
    );
  }
  return (
    <TalkPath best title="The best path">
      <p>It does not come here. From here, nothing would have been better than your reply.</p>
    </TalkPath>
  );
}

/** What the reply made true, for all that came after it. */
function FromHereOn({ facts }: { facts: readonly RichText[] }) {
  if (facts.length === 0) return null;
  return (
    <p>
      <b>From here on:</b>{' '}
      {facts.map((fact, index) => (
        <span key={index}>
          <RichTextView nodes={fact} />{' '}
        </span>
      ))}
    </p>
  );
}

function Reason({ text }: { text: RichText }) {
  return (
    <p>
      <RichTextView nodes={text} />
    </p>
  );
}

function effectsOf({ mood, points }: PlayedStep) {
  const moved = mood.after - mood.before;
  const earned = dimensions.flatMap((dimension) => {
    const count = points[dimension] ?? 0;
    return count === 0 ? [] : [{ name: dimensionWords[dimension], value: signed(count) }];
  });
  return [...(moved === 0 ? [] : [{ name: 'Mood', value: signed(moved) }]), ...earned];
}
