import { json, redirect, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseVerificationCode } from '~/domain/certification/numbers';
import { checkCertificate } from '~/features/certification/check-certificate.server';
import { CheckedView, CheckView, type RefusedCredential } from '~/features/certification/check-page';
import { readCredential } from '~/features/credential/read-credential.server';
import { readShownText } from '~/http/form.server';

export const meta: MetaFunction = () => [{ title: 'Check a certificate · Servewell' }, { name: 'robots', content: 'noindex, nofollow' }];

/** The answer to a credential names a person. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

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

/** A credential that somebody was shown, as its file or as text; nothing is kept of it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const shown = await readShownText(request, 'credential');
  const reading = await readCredential(context.deps, shown);
  if (reading.kind === 'ours') return json({ checked: await checkCertificate(context.deps, reading.code) });
  return json({ refused: reading satisfies RefusedCredential }, { status: 400 });
}

export default function VerifyRoute() {
  const asked = useLoaderData<{ company: string; typed?: string; problem?: string }>();
  const shown = useActionData<typeof action>();
  if (shown && 'checked' in shown) return <CheckedView checked={shown.checked} signed />;
  return <CheckView {...asked} refused={shown?.refused} />;
}
