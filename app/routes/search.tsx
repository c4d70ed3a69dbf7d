import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SearchView } from '~/features/learning/search-page';
import { searchLessons } from '~/features/learning/search-lessons.server';
import { searchPeople } from '~/features/people/search-people.server';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Search · Servewell' }];

/** Longer than anybody types on purpose. */
const longestQuery = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, longestQuery);
  return { query, found: searchLessons(context.deps, query), people: await searchPeople(context.deps, actor, query) };
}

export default function SearchRoute() {
  const { query, found, people } = useLoaderData<typeof loader>();
  return <SearchView query={query} found={found} people={people} />;
}
