import { redirect } from '@remix-run/node';

/** The front door leads to what is to be learnt; whoever is not signed in is sent to sign in from there. */
export function loader() {
  return redirect('/learn');
}
