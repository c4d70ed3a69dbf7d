import type { Actor } from '~/domain/access/actor';
import { loadActor } from '~/features/account/load-actor.server';
import type { Asked } from './context.server';
import { signInFirst } from './refusals.server';

/** Who asks, or undefined when nobody is signed in (or the account was closed meanwhile). */
export async function findActor({ request, context }: Asked): Promise<Actor | undefined> {
  const session = await context.accounts.findSession(request.headers);
  return session && loadActor(context.deps, session);
}

/** Who asks; sends everybody else to the sign-in page. */
export async function requireActor(asked: Asked): Promise<Actor> {
  const actor = await findActor(asked);
  if (!actor) throw signInFirst(asked.request);
  return actor;
}
