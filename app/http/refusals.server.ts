import { json, redirect } from '@remix-run/node';
import type { Actor } from '~/domain/access/actor';
import { may, type Deed } from '~/domain/access/policy';

/** For what is not there and for what is not theirs: the same bytes, so that neither can be told from the other. */
export function notFound(): Response {
  return new Response('Not found', { status: 404, statusText: 'Not Found', headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** Lets the request go on only when the policy allows the deed. */
export function demand(actor: Actor, deed: Deed): void {
  if (!may(actor, deed)) throw notFound();
}

/** Sends somebody who is not signed in to the sign-in page, which brings them back. */
export function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const back = request.method === 'GET' ? `?redirectTo=${encodeURIComponent(pathname + search)}` : '';
  return redirect(`/sign-in${back}`);
}

/** A bad form: 400 with what to mend, returned (not thrown), so that the page keeps what was typed. */
export function badForm(form: { problem: string; fieldErrors: Record<string, string>; typed: Record<string, string> }, status = 400) {
  return json(form, { status });
}

/** A path of this site to go on to; anything else (another site, a scheme, a trick with slashes) becomes the fallback. */
export function safeRedirect(target: unknown, fallback = '/learn'): string {
  if (typeof target !== 'string' || !/^\/[\w\-./?=&%+~:@,]*$/.test(target)) return fallback;
  if (/^\/[/\\]|%2f%2f|%5c|%09|%0a|%0d|\/\//i.test(target)) return fallback;
  const resolved = new URL(target, 'https://here.invalid');
  return resolved.origin === 'https://here.invalid' ? resolved.pathname + resolved.search : fallback;
}
