import { Callout } from '../callout';
import { Checklist } from '../checklist';
import { Compare } from '../compare';
import { Dialogue } from '../dialogue';
import { Difference } from '../difference';
import type { DifferenceLine } from '../difference';
import type { DialogueLine } from '../dialogue';
import { JobAid } from '../job-aid';
import { Prose } from '../lesson';
import { Section } from '../page';
import { FieldLog, FieldNotes } from '../field-log';
import { PlaybookSlip } from '../playbook-slip';
import { Reflection } from '../reflection';
import { Reveal } from '../reveal';
import { Steps } from '../steps';
import { Term, TermList } from '../term';

const call: readonly DialogueLine[] = [
  { stage: 'Third ring. A kitchen, a radio, someone putting down a cup.' },
  { who: 'Tomasz', voice: 'us', says: 'Harbor & Pine, this is Tomasz. How can I help?' },
  { who: 'Ms Farouk', voice: 'them', says: 'You said this morning. It is ten past four and I took the day off for a sofa.' },
  { who: 'Tomasz', voice: 'us', says: 'One moment.', note: 'Two words. No question, no reason, no time. She was not asked.' },
  {
    stage: 'Music. Two minutes and forty seconds of it.',
    note: 'After the first minute people stop waiting and start wondering.',
  },
  { who: 'Ms Farouk', voice: 'them', says: 'Hello? Is anybody still there?' },
];

const changed: readonly DifferenceLine[] = [
  { kind: 'same', runs: [{ kind: 'same', words: 'Ask first, with the reason and the time.' }] },
  {
    kind: 'changed',
    runs: [
      { kind: 'same', words: 'Promise at most' },
      { kind: 'removed', words: 'two minutes.' },
      { kind: 'added', words: 'one minute.' },
    ],
  },
  { kind: 'added', runs: [{ kind: 'added', words: 'Write the promised time into the note.' }] },
  { kind: 'removed', runs: [{ kind: 'removed', words: 'Hum quietly.' }] },
];

export function LessonPart() {
  return (
    <Section title="Lesson" end="a scene, a rule, a practice">
      <Prose>
        <p className="lead">Silence on a phone has no face. Ninety seconds are short for the one who is looking something up.</p>
        <p>
          Amina Farouk took the day off for a corner sofa. The order said “morning”. Nobody came, nobody rang, and now she is ringing you.
        </p>
        <p>
          She was put through twice, and neither was a{' '}
          <Term href="#warm-transfer" meaning="Passing a call on after you have told the next person who it is, and why.">
            warm transfer
          </Term>
          . A dotted word shows its meaning, and leads to the glossary.
        </p>
        <TermList
          terms={[
            {
              id: 'warm-transfer',
              term: 'warm transfer',
              meaning: 'Passing a call on after you have told the next person who it is, and why.',
            },
          ]}
        />
        <Dialogue title="Call 1. Tuesday, 16:10" channel="phone" lines={call} />
        <Callout kind="key" title="A hold is a promise with a clock">
          <p>Ask before you hold. Say why, and for how long.</p>
        </Callout>
        <Callout kind="caution" title="Four lines above every promise">
          <p>Never promise with another person’s hands.</p>
        </Callout>
        <Steps title="A warm transfer" items={transfer} />
        <PlaybookSlip
          title="Harbor &amp; Pine’s playbook: hold"
          edition="Version 4, since 1 Sep 2026"
          foot="Quoted from the playbook that you work by."
        >
          Ask before you hold. Give a reason and a time, two minutes at most. Be back before the time is up, with the answer or with a new
          time.
        </PlaybookSlip>
        <Difference lines={changed} />
        <Compare title="The same minute, twice" {...minute} />
        <Reveal summary="What if the caller says no?">
          <p>Then you look it up together, aloud: “I am opening your order now.”</p>
        </Reveal>
        <Reflection
          name="sample-reflection"
          ask="The last time you were left on hold: what did you think had happened?"
          note="Only you can read this. Saved at 17:49."
        />
        <Checklist
          title="This week"
          name="sample-checklist"
          items={week}
          ticked={['time']}
          note="Your ticks are saved, and only you see them."
        />
        <FieldLog id="sample-field-log" title="My field log" fact="2 of 10 noted" note="Only you can read your notes.">
          <FieldNotes
            items={[
              {
                id: 'bicycle',
                mark: 'valid',
                verdict: 'Outstanding',
                about: 'a bicycle shop',
                saw: 'He showed me that the brake would not last.',
                more: 'Initiative',
              },
              {
                id: 'hall',
                mark: 'progress',
                verdict: 'Fair',
                about: 'the town hall',
                saw: 'It was done, after I had found the window myself.',
              },
            ]}
          />
        </FieldLog>
        <JobAid title="Hold in four sentences" source="Harbor &amp; Pine, Phone etiquette, edition September 2026" parts={card} />
      </Prose>
    </Section>
  );
}

const transfer = [
  { do: 'Tell the caller who comes next, and why.', why: 'So he is passed to a person, and not passed off.' },
  { do: 'Give that person’s direct number.', why: 'If the line drops, he need not start at the front again.' },
];

const minute = {
  weak: {
    label: 'With a word that shrinks it',
    says: '“Bear with me, I just need to check something with the driver.”',
    effect: 'She hears that you are busy, and that she is in the way.',
  },
  strong: {
    label: 'With a reason and a limit',
    says: '“I would like to ring the driver so that I can give you a time. May I put you on hold for two minutes?”',
    effect: 'She hears a reason that is hers, a limit, and a choice.',
  },
  principle: 'A wait that was asked for is shorter than one that was not.',
};

const week = [
  { id: 'time', text: 'I gave one colleague a time, and kept it.' },
  { id: 'ask', text: 'I asked about one rule that stood in a customer’s way.' },
];

const card = [
  { heading: 'Ask', points: ['“May I put you on hold while I …?”', 'Wait for the answer'] },
  { heading: 'Promise', points: ['“It will take about … minutes.”', 'Two at most'] },
  { heading: 'Return', points: ['“I am still …. Shall I ring you back by …?”'] },
];
