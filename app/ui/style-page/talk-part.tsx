import { DebriefTurn, Effects, TalkPath, TalkPaths } from '../debrief';
import { Mood } from '../face';
import { MoodLine, MoodLineLegend } from '../mood-line';
import { Section } from '../page';
import { Pill } from '../pill';

/** What a conversation is looked back on with. The room of the call itself fills a window and stands on no page. */
export function TalkPart() {
  return (
    <Section title="Looking back on a call" end="yours beside the best">
      <MoodLine
        mine={[-2, -2, -1, -2, -1]}
        best={[-2, -1, 0, 1, 2]}
        turns={[3]}
        lowest={-3}
        highest={3}
        label="Mood over four turns. Yours: from −2 to −1. Best path: up to +2."
      />
      <MoodLineLegend mine="your call" best="best path" turn="turning point" />
      <DebriefTurn
        title="Turn 3"
        marks={
          <>
            <Pill mark="here">Turning point</Pill>
            <Mood value={-1} />
          </>
        }
        heard="So: can you do it or can you not?"
      >
        <TalkPaths>
          <TalkPath title="You said" says="Of course, no problem at all.">
            <Effects items={[{ name: 'Mood', value: '−1' }]} />
            <p>A promise made to end a silence is the most expensive kind.</p>
          </TalkPath>
          <TalkPath best title="The best path says" says="If it cannot come by Saturday, I can lend you one.">
            <Effects items={[{ name: 'Mood', value: '+1' }]} />
            <p>It is a promise that you can keep while you are making it.</p>
          </TalkPath>
        </TalkPaths>
      </DebriefTurn>
    </Section>
  );
}
