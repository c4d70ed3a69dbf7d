import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendRegister } from '~/http/send-register.server';

/** The register as the screen shows it for the same query string, as NDJSON. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return sendRegister({ request, context }, 'ndjson');
}
