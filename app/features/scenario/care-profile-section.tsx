import { counted } from '~/domain/calendar/in-words';
import { Bars } from '~/ui/bars';
import { TextLink } from '~/ui/link';
import { Section } from '~/ui/page';
import { Note } from '~/ui/text';
import { dimensionWords } from './dimension-words';
import type { CareProfile } from './load-care-profile.server';

/** What somebody's scenarios say about the five dimensions, and where to go on. */
export function CareProfileSection({ care: { scenarios, lines, next } }: { care: CareProfile }) {
  return (
    <Section title="Your I CARE profile">
      <Note>
        From {counted(scenarios, 'scenario')}, the best run of each. Your supervisors see the runs of required scenarios, not those for
        practice.
      </Note>
      <Bars
        items={lines.map(({ dimension, own, best }) => ({
          name: dimensionWords[dimension],
          value: own,
          max: best,
          low: dimension === next?.dimension,
          fact: `${own < 0 ? `−${-own}` : own} of ${best}`,
        }))}
      />
      {next && (
        <p>
          {dimensionWords[next.dimension]} is your next step.{' '}
          <TextLink href={next.lesson?.href ?? `/modules/${next.moduleId}`}>
            {next.lesson ? `Read “${next.lesson.title}” again` : 'Practise it once more'}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
