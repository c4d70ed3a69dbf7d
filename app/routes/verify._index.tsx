import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { parseVerificationCode } from '~/domain/certification/numbers';
import { CheckView } from '~/features/certification/check-page';

export const meta: MetaFunction = () => [{ title: 'Check a certificate · Servewell' }, { name: 'robots', content: 'noindex, nofollow' }];

/** Open to everybody. Sends a code on to its own address, which can be kept and shared. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code');
  const company = context.deps.company.name;
  if (typed === null) return json({ company });
  const code = parseVerificationCode(typed);
  if (code) return redirect(`/verify/${code}`);
  const problem = 'That is not a whole code. It has twenty letters and figures in four groups of five, such as K7QM4-TXW9R-2D8HV-0NB3C.';
  return json({ company, typed: typed.slice(0, 200), problem }, { status: 400 });
}

export default function VerifyRoute() {
  return <CheckView {...useLoaderData<{ company: string; typed?: string; problem?: string }>()} />;
}
