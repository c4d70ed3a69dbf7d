import { Form } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { Actions, Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Head, Page, Section, Stack } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { FoundPeople } from '../people/found-people';
import type { FoundPeople as People } from '../people/search-people.server';

export interface FoundPassage {
  href: string;
  title: string;
  where: string;
  /** The passage in pieces; `match` ones are what was searched for. */
  excerpt: { text: string; match: boolean }[];
}

interface SearchViewProps {
  query: string;
  found: readonly FoundPassage[];
  /** Absent for whoever finds nobody. */
  people: People | undefined;
}

/** Everybody whom the reader may find, and every passage of every lesson in which the words occur. */
export function SearchView({ query, found, people }: SearchViewProps) {
  const what = people ? 'Search people and lessons' : 'Search the lessons';
  const someone = people !== undefined && people.people.length > 0;
  const isAny = someone || found.length > 0;
  return (
    <Page>
      <Head
        title={query && isAny ? titleOf(query, found, someone) : what}
        lead={people ? 'People by name, employee number or email; lessons by any word.' : undefined}
      />
      <Stack gap="large">
        <Form method="get" action="/search" role="search">
          <Stack>
            <TextField label="Words to look for" name="q" type="search" defaultValue={query} />
            <Actions>
              <Button kind="primary" icon="search">
                Search
              </Button>
            </Actions>
          </Stack>
        </Form>
        {query && !isAny && (
          <Blank
            art="clear-desk"
            lead={`${people ? 'Nobody you may find and no lesson' : 'No lesson'} has “${query}”. Try fewer words, or another word for the same thing.`}
          />
        )}
        {someone && <FoundPeople found={people} />}
        {found.length > 0 && <Passages found={found} />}
      </Stack>
    </Page>
  );
}

function titleOf(query: string, found: readonly FoundPassage[], someone: boolean): string {
  return someone ? `Found for “${query}”` : `${counted(found.length, 'passage')} with “${query}”`;
}

function Passages({ found }: Pick<SearchViewProps, 'found'>) {
  return (
    <Section title="In the lessons">
      <Rows>
        {found.map((hit) => (
          <Row key={hit.href} title={<TextLink href={hit.href}>{hit.title}</TextLink>} why={<Excerpt hit={hit} />} note={hit.where} />
        ))}
      </Rows>
    </Section>
  );
}

function Excerpt({ hit }: { hit: FoundPassage }) {
  return hit.excerpt.map((piece, index) => (piece.match ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>));
}
