import type { ApiScope } from '~/domain/access/api-scope';
import type { EmployeeId } from '~/domain/ids';
import { makeApiToken, type WantedToken } from '~/features/api/make-token.server';
import { loader as certifications } from '~/routes/api.v1.certifications';
import { loader as seals } from '~/routes/api.v1.seals';
import { anActor } from '~tests/builders/actor';
import { signedIn, type TestContext } from '~tests/builders/context';
import { ask } from '~tests/setup/calling';
import { hr } from '../register/world';

/** A token of HR, whose account is there. */
export async function aToken(context: TestContext, wanted: Partial<WantedToken> = {}, maker: EmployeeId = hr): Promise<string> {
  await signedIn(context, maker, new Request('http://localhost/'));
  const actor = anActor({ employeeId: maker, roles: ['hr'] });
  const scopes: ApiScope[] = ['certifications:read'];
  return makeApiToken(
    context.deps,
    { actor, requestId: 'making' },
    { name: 'Payroll', scopes, department: null, expiresOn: null, ...wanted },
  );
}

const doors = { certifications, seals };

/** Asks as a program does; a thrown answer is an answer. */
export async function byProgram(context: TestContext, secret: string | null, path = 'certifications'): Promise<Response> {
  const [door = ''] = path.split('?');
  const headers = secret === null ? undefined : { Authorization: `Bearer ${secret}` };
  return ask(context, null, doors[door as keyof typeof doors], { path: `/api/v1/${path}`, headers });
}

export interface Page {
  data: Record<string, string | number | null>[];
  next: string | null;
}

/** Every record, page after page, by the addresses that the answers give. */
export async function readAll(context: TestContext, secret: string, query: string): Promise<Page['data']> {
  const all: Page['data'] = [];
  let path: string | null = `certifications?${query}`;
  while (path !== null) {
    const answer = await byProgram(context, secret, path);
    if (answer.status !== 200) throw new Error(await answer.text());
    const page = (await answer.json()) as Page;
    all.push(...page.data);
    path = page.next && page.next.replace('https://training.example/api/v1/', '');
  }
  return all;
}
