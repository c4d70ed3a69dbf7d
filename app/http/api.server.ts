import { strangerRate, takeOne, tokenRate, isFull, type Allowance, type Rate } from '~/domain/access/api-limit';
import type { ApiScope } from '~/domain/access/api-scope';
import { placeOf } from '~/domain/access/sign-in-throttle';
import { findCountingToken, hasScope } from '~/features/api/find-token.server';
import type { Deps } from '~/features/deps.server';
import type { ApiToken } from '~db/queries/api-tokens';
import type { Asked } from './context.server';

/** An answer to a program that says what was wrong, by RFC 9457. */
export function problem(status: keyof typeof titles, detail: string, { context }: Asked, headers: Record<string, string> = {}): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail, requestId: context.requestId };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}

const titles = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 429: 'Too Many Requests' } as const;

/** What a program gets; never kept by anything on the way. */
export function apiAnswer(body: object): Response {
  return Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } });
}

/** The token that the program shows, when it counts and reaches so far. Throws the problem as an answer otherwise. */
export async function requireToken(asked: Asked, scope: ApiScope): Promise<ApiToken> {
  const { request, context } = asked;
  const secret = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const token = secret && (await findCountingToken(context.deps, secret));
  if (!token) {
    allowOne(asked, strangerRate, `address ${placeOf(context.clientAddress)}`);
    throw problem(401, secret === undefined ? noToken : badToken, asked, { 'WWW-Authenticate': 'Bearer realm="Servewell"' });
  }
  allowOne(asked, tokenRate, `token ${token.id}`);
  if (!hasScope(token, scope)) throw problem(403, `This token lacks the scope ${scope}. Have one made that has it.`, asked);
  return token;
}

const noToken = 'Send a token: “Authorization: Bearer swt_…”. HR and administrators make them under /admin/tokens.';
const badToken = 'This token does not count: it was revoked, is over, or was never made here. Have a new one made.';

/** What is left to each, in this process; who has their whole allowance again is forgotten. */
const allowances = new WeakMap<Deps['db'], Map<string, Allowance>>();

function allowOne(asked: Asked, rate: Rate, who: string): void {
  const { db, now } = asked.context.deps;
  const known = allowances.get(db) ?? new Map<string, Allowance>();
  allowances.set(db, known);
  const taking = takeOne(rate, known.get(who), now());
  if (taking.kind === 'must-wait') {
    const seconds = String(taking.seconds);
    throw problem(429, `Too many requests. Wait ${seconds} seconds and go on.`, asked, { 'Retry-After': seconds });
  }
  known.set(who, taking.allowance);
  if (known.size > 1_000) {
    for (const [one, allowance] of known) if (isFull(rate, allowance, now())) known.delete(one);
  }
}
