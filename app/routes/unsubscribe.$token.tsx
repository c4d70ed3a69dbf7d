import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { UnsubscribePage } from '~/features/mail/unsubscribe-page';
import { readUnsubscription, unsubscribe } from '~/features/mail/unsubscribe.server';
import { notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Stop these mails · Servewell' }, { name: 'robots', content: 'noindex' }];

/** Mail programs open links by themselves, so that looking changes nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = await readUnsubscription(context.deps, params.token ?? '');
  if (!asked) throw notFound();
  return json({ kinds: asked.kinds });
}

/** By the button of the page, and by the mail program itself (RFC 8058): the token says who and what. */
export async function action({ params, context }: ActionFunctionArgs) {
  const asked = await readUnsubscription(context.deps, params.token ?? '');
  if (!asked) throw notFound();
  await unsubscribe(context.deps, asked);
  return json({ done: true });
}

export default function UnsubscribeRoute() {
  const { kinds } = useLoaderData<typeof loader>();
  return <UnsubscribePage kinds={kinds} done={useActionData<typeof action>()?.done ?? false} />;
}
