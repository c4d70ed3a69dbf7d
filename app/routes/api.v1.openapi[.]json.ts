import type { LoaderFunctionArgs } from '@remix-run/node';
import { openApi } from '~/features/api/openapi.server';

/** What the API offers, for programs and their authors. It says nothing about anybody, so that it is open. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json(openApi(context.deps), { headers: { 'Cache-Control': 'public, max-age=300' } });
}
