import { counted } from '~/domain/calendar/in-words';
import { moodWord, Mood, signed } from '~/ui/face';
import { MoodLine, MoodLineLegend } from '~/ui/mood-line';
import { Section } from '~/ui/page';
import type { RunDebrief } from './load-debrief.server';
import { seenMood } from './mood-words';

/** The mood turn by turn, beside the best path, with the turns that decided something in gold. */
export function MoodSection({ page }: { page: RunDebrief }) {
  const { debrief, mood, scenario } = page;
  const mine = [mood.opens, ...debrief.steps.map((step) => step.mood.after)];
  const best = [mood.opens, ...debrief.bestSteps.map((step) => step.mood.after)];
  const turns = debrief.steps.flatMap((step) => (step.turning ? [step.number + 1] : []));
  const { value, face } = seenMood(mood.ended, mood);
  return (
    <Section title={`How ${debrief.customer.name} felt`} end="turn by turn">
      <MoodLine {...{ mine, best, turns }} lowest={mood.lowest} highest={mood.highest} label={inWords(page, mine, best)} />
      <MoodLineLegend
        mine={`your ${scenario.channel === 'phone' ? 'call' : 'run'}`}
        best="best path"
        turn={turns.length > 0 ? 'turning point' : undefined}
      />
      <p>
        It ended at <Mood value={face} number={value} />. {goldInWords(turns.length)}
      </p>
    </Section>
  );
}

function goldInWords(count: number): string {
  if (count === 0) return 'No single turn decided it.';
  return count === 1 ? 'The gold turn decided it.' : `The ${counted(count, 'gold turn')} decided it.`;
}

function inWords({ debrief, mood }: RunDebrief, mine: readonly number[], best: readonly number[]): string {
  const words = (value: number) => `${signed(value)} (${moodWord(seenMood(value, mood).face).toLowerCase()})`;
  const ownLowest = Math.min(...mine);
  const turn = mine.indexOf(ownLowest);
  const end = (values: readonly number[]) => words(values.at(-1) ?? mood.opens);
  const down = turn > 0 && turn < mine.length - 1 ? `, down to ${words(ownLowest)} after turn ${turn}` : '';
  return `${debrief.customer.name}’s mood over ${counted(debrief.steps.length, 'turn')}. Yours: from ${words(mood.opens)}${down}, to ${end(mine)} at the end. Best path: to ${end(best)}.`;
}
