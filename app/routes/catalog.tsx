import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CatalogView } from '~/features/learning/catalog-page';
import { loadCatalogPage } from '~/features/learning/load-catalog-page.server';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Catalog · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  return { page: await loadCatalogPage(context.deps, actor) };
}

export default function CatalogRoute() {
  return <CatalogView page={useLoaderData<typeof loader>().page} />;
}
