import { TextLink } from '~/ui/link';
import { Section } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import type { FoundPeople as Found } from './search-people.server';

/** The first of those who were searched for, and the way to all of them. */
export function FoundPeople({ found: { people, areMore, all } }: { found: Found }) {
  return (
    <Section
      title={areMore ? `The first ${people.length} people` : 'People'}
      end={<TextLink href={all}>Show {areMore ? 'all of them' : 'them'} in the list</TextLink>}
    >
      <Rows>
        {people.map(({ href, name, about, hasLeft }) => (
          <Row key={href} title={<TextLink href={href}>{name}</TextLink>} why={about} note={hasLeft ? 'has left' : undefined} />
        ))}
      </Rows>
    </Section>
  );
}
