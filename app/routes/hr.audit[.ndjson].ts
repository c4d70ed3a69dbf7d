import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendAudit } from '~/http/send-audit.server';

/** The audit log as the screen shows it for the same query string, as NDJSON. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return sendAudit({ request, context }, 'ndjson');
}
