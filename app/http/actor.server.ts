import type { Actor } from '~/domain/access/actor';
import { loadActor } from '~/features/account/load-actor.server';
import type { Asked } from './context.server';
import { signInFirst } from './refusals.server';

/** Questions that are not answered yet, by the context of their request and its cookie. */
const asking = new WeakMap<Asked['context'], Map<string, Promise<Actor | undefined>>>();

/**
 * Who asks, or undefined when nobody is signed in (or the account was closed meanwhile). The loaders of one page run
 * side by side and share one answer; nothing is kept beyond it, so that who asks after an action is told how it is then.
 */
export function findActor({ request, context }: Asked): Promise<Actor | undefined> {
  const cookie = request.headers.get('cookie') ?? '';
  const open = asking.get(context) ?? new Map<string, Promise<Actor | undefined>>();
  asking.set(context, open);
  const shared = open.get(cookie);
  if (shared) return shared;
  const answer = ask({ request, context }).finally(() => open.delete(cookie));
  open.set(cookie, answer);
  return answer;
}

async function ask({ request, context }: Asked): Promise<Actor | undefined> {
  const session = await context.accounts.findSession(request.headers);
  return session && loadActor(context.deps, session);
}

/** Who asks; sends everybody else to the sign-in page. */
export async function requireActor(asked: Asked): Promise<Actor> {
  const actor = await findActor(asked);
  if (!actor) throw signInFirst(asked.request);
  return actor;
}
