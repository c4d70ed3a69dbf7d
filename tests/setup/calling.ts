import type { ActionFunctionArgs } from '@remix-run/node';
import type { EmployeeId } from '~/domain/ids';
import { signedIn, type TestContext } from '~tests/builders/context';

/** A loader or an action. */
export type Handler = (asked: ActionFunctionArgs) => unknown;

/** How a page is called: with a form it is posted, as a browser without JavaScript does. */
export interface Call {
  path?: string;
  params?: Record<string, string>;
  form?: string | Record<string, string> | [string, string][] | URLSearchParams | FormData;
  headers?: Record<string, string>;
}

export function asked({ path = '/', form, headers }: Call): Request {
  const url = `http://localhost:3000${path}`;
  if (form === undefined) return new Request(url, { headers });
  return new Request(url, { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form), headers });
}

/** What Remix hands a loader or an action when somebody who is signed in, or nobody, calls the page. */
export async function asking(context: TestContext, who: EmployeeId | null, call: Call = {}): Promise<ActionFunctionArgs> {
  const request = asked(call);
  return { request: who === null ? request : await signedIn(context, who, request), params: call.params ?? {}, context };
}

/** What a loader or an action answers: also by a response that it throws, and with data as Remix would send it. */
export async function ask(context: TestContext, who: EmployeeId | null, handler: Handler, call?: Call): Promise<Response> {
  const args = await asking(context, who, call);
  try {
    const answer = await handler(args);
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** All of an answer that may differ between two, so that they can be compared. */
export async function told(answer: Promise<Response>): Promise<{ status: number; body: string; location: string | null }> {
  const response = await answer;
  return { status: response.status, body: await response.text(), location: response.headers.get('Location') };
}

/** What the browser would send back of a Set-Cookie header. */
export function cookieOf(setCookie: string | null): string {
  return (setCookie ?? '').split(';')[0] ?? '';
}
