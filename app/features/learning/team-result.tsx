import type { LessonPiece } from '~/domain/content/rich-text';
import { fewestPeople, grades, type GroupResult } from '~/domain/lesson/field-log';
import { Bars, BarsLegend } from '~/ui/bars';
import { gradeWords, percentOf } from './field-log-words';
import { RichTextView } from './rich-text';

interface Props {
  log: Extract<LessonPiece, { piece: 'FieldLog' }>;
  team: GroupResult | null;
}

/** What a team's grades add up to, beside the figure of the source and what that cannot say. */
export function TeamResult({ log: { beside }, team }: Props) {
  if (!team)
    return (
      <p>
        Your team’s result stands here once {fewestPeople} of you have noted at least one encounter. In the source, about{' '}
        {beside.outstandingPercent} % of {beside.of} were outstanding. <RichTextView nodes={beside.caveat} />
      </p>
    );
  return (
    <>
      <h4>
        Your team: {team.encounters} encounters, noted by {team.people} people
      </h4>
      <Bars
        items={grades.map((grade) => ({
          name: gradeWords[grade].name,
          value: percentOf(team, grade),
          max: 100,
          low: false,
          fact: `${team.counts[grade]} of ${team.encounters}, ${percentOf(team, grade)} %`,
          ...(grade === 'outstanding' && { min: beside.outstandingPercent }),
        }))}
      />
      <BarsLegend needed={`The source: about ${beside.outstandingPercent} % of ${beside.of} outstanding`} />
      <p>
        <RichTextView nodes={beside.caveat} /> Compare what you saw, not whose number is higher.
      </p>
    </>
  );
}
