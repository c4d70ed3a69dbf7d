import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmployeesPage } from '~/features/people/employees-page';
import { loadEmployees } from '~/features/people/load-employees.server';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'People · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-people' });
  return { page: await loadEmployees(context.deps, new URL(request.url).searchParams) };
}

export default function EmployeesRoute() {
  return <EmployeesPage {...useLoaderData<typeof loader>()} />;
}
