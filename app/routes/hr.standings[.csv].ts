import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendStandings } from '~/http/send-standings.server';

/** The standings as their page shows them for the same query string, as CSV. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return sendStandings({ request, context }, 'csv');
}
