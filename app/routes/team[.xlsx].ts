import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTeam } from '~/http/send-team.server';

/** The team as its page shows it for the same query string, as XLSX. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return sendTeam({ request, context }, 'xlsx');
}
