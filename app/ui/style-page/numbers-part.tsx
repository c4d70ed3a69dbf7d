import { Bars, BarsLegend } from '../bars';
import { Count, Counts } from '../count';
import { Face, moodWord, signed } from '../face';
import type { MoodValue } from '../face';
import { List } from '../list';
import type { MarkName } from '../mark';
import { Section } from '../page';
import { Pill, State } from '../pill';
import { Ring } from '../ring';
import { Ruler, Score } from '../ruler';
import { Spark } from '../spark';
import { Note, Soft } from '../text';

const statuses: readonly (readonly [MarkName, string])[] = [
  ['done', 'Completed'],
  ['valid', 'Valid'],
  ['progress', 'In progress'],
  ['open', 'Not started'],
  ['none', 'Never assigned'],
  ['due', 'Due soon'],
  ['failing', 'Failing'],
  ['overdue', 'Overdue'],
  ['expired', 'Expired'],
  ['revoked', 'Revoked'],
  ['renewed', 'Renewed'],
  ['excused', 'Excused'],
  ['new', 'New'],
  ['here', 'You are here'],
  ['wrong', 'Wrong'],
];

export function StatusPart() {
  return (
    <Section title="Status" end="silhouette, word, colour">
      <p className="counts">
        {statuses.map(([mark, word]) => (
          <Pill key={mark} mark={mark}>
            {word}
          </Pill>
        ))}
      </p>
      <Counts label="Show only one status">
        <Count href="#all" number={1284} current>
          all
        </Count>
        <Count href="#valid" number={1012} mark="valid">
          valid
        </Count>
        <Count href="#due" number={86} mark="due">
          expiring
        </Count>
        <Count href="#expired" number={41} mark="expired">
          expired
        </Count>
      </Counts>
      <p className="chart-row">
        <State mark="valid" fact="91, until Mar 2028">
          Valid
        </State>
        <State mark="overdue" fact="12 days late">
          Overdue
        </State>
        <State mark="none">Never assigned</State>
      </p>
    </Section>
  );
}

const moods: readonly MoodValue[] = [-3, -2, -1, 0, 1, 2, 3];

export function MoodPart() {
  return (
    <Section title="Mood" end="face, word, number">
      <List look="faces">
        {moods.map((value) => (
          <li key={value}>
            <Face value={value} size="large" />
            <b>{moodWord(value)}</b>
            <Soft>{signed(value)}</Soft>
          </li>
        ))}
      </List>
    </Section>
  );
}

export function ChartsPart() {
  return (
    <Section title="Charts" end="the words carry the numbers">
      <div className="chart-row">
        <Ring percent={0} />
        <Ring percent={38} />
        <Ring percent={72} />
        <Ring percent={100} />
        <Ring percent={38} size="small" />
        <div>
          <Spark values={[58, 64, 61, 70, 74, 82, 86]} max={100} label="Scores of seven attempts: 58, 64, 61, 70, 74, 82, 86" />
          <Note>Last 7 attempts: 58 to 86</Note>
        </div>
      </div>
      <div className="measure">
        <Bars
          items={[
            { name: 'Initiative', value: 4, max: 6, min: 2 },
            { name: 'Commitment', value: 1, max: 6, min: 3 },
            { name: 'Resourcefulness', value: 4, max: 4, min: 2 },
          ]}
        />
      </div>
      <BarsLegend needed="needed to pass" full="full length: the best that this call allows" />
      <Score value={86}>
        of 100 points. <Pill mark="done">Passed</Pill>
        <br />
        <Soft>Handed in on Mon 23 Nov 2026 at 09:56. First attempt: 64 on 21 Nov.</Soft>
      </Score>
      <Ruler score={86} max={100} pass={80} />
      <Ruler score={14} max={25} pass={20} />
    </Section>
  );
}
