import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeStatusList } from '~/features/credential/status-list.server';
import { openAnswer } from '~/http/open-answer.server';
import { notFound } from '~/http/refusals.server';

/** Which credentials are revoked: bits, and nothing about anybody. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const list = /^(0|[1-9]\d{0,5})$/.test(params.list ?? '') ? Number(params.list) : undefined;
  const signed = list === undefined ? undefined : await makeStatusList(context.deps, list);
  if (signed === undefined) throw notFound();
  return openAnswer(signed, 'application/vc+jwt');
}
