import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSeals } from '~/features/api/read-seals.server';
import { apiAnswer, requireToken } from '~/http/api.server';

/** The daily signatures of the register, for whoever keeps a copy outside. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireToken({ request, context }, 'seals:read');
  return apiAnswer({ data: await readSeals(context.deps) });
}
