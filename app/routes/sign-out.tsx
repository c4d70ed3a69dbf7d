import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { visitOf } from '~/features/account/visit.server';

/** Nothing to see: who opens the address by hand has not signed out by it. */
export function loader() {
  return redirect('/account');
}

/** For everybody: without a session there is nothing to end, and that is as good. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { cookie } = await context.accounts.signOut(visitOf({ request, context }));
  return redirect('/sign-in?notice=signed-out', { headers: { 'Set-Cookie': cookie } });
}
