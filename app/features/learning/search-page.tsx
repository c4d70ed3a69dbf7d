import { Form } from '@remix-run/react';
import { Blank } from '~/ui/blank';
import { Actions, Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Head, Page, Stack } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';

export interface FoundPassage {
  href: string;
  title: string;
  where: string;
  /** The passage in pieces; `match` ones are what was searched for. */
  excerpt: { text: string; match: boolean }[];
}

/** Every passage of every lesson in which the words occur. */
export function SearchView({ query, found }: { query: string; found: readonly FoundPassage[] }) {
  const count = found.length === 1 ? 'One passage' : `${found.length} passages`;
  return (
    <Page>
      <Head title={query && found.length > 0 ? `${count} with “${query}”` : 'Search the lessons'} />
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
        {query && found.length === 0 && (
          <Blank art="clear-desk" lead={`No lesson has “${query}”. Try fewer words, or another word for the same thing.`} />
        )}
        {found.length > 0 && (
          <Rows>
            {found.map((hit) => (
              <Row
                key={hit.href}
                level={2}
                title={<TextLink href={hit.href}>{hit.title}</TextLink>}
                why={<Excerpt hit={hit} />}
                note={hit.where}
              />
            ))}
          </Rows>
        )}
      </Stack>
    </Page>
  );
}

function Excerpt({ hit }: { hit: FoundPassage }) {
  return hit.excerpt.map((piece, index) => (piece.match ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>));
}
