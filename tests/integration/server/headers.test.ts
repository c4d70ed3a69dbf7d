import { afterEach, expect, test } from 'vitest';
import { securityHeaders } from '~/server/headers';
import { serve, type TinyServer } from './tiny-server';

let server: TinyServer;
afterEach(() => server.close());

async function answerFrom(options: { https: boolean; development: boolean }, headers: Record<string, string> = {}) {
  server = await serve((app) => {
    app.use(securityHeaders(options));
    app.get('/', (request, response) => response.json({ nonce: response.locals.nonce as string, headers: request.headers }));
  });
  return Promise.all([fetch(server.url, { headers }), fetch(server.url, { headers })]);
}

test('the policy lets nothing run or load that is not ours', async () => {
  const [answer] = await answerFrom({ https: false, development: false });
  const policy = answer?.headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe-|\*|http:/);
  for (const directive of ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "style-src 'self'"]) {
    expect(policy.split(';')).toContain(directive);
  }
});

test('each answer has a nonce of its own, and its policy names it', async () => {
  const answers = await answerFrom({ https: false, development: false });
  const nonces = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { nonce: string }).nonce));
  expect(new Set(nonces).size).toBe(2);
  answers.forEach((answer, i) => expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonces[i]}'`));
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
});

test('browsers are told not to guess types, show us in frames, or tell other sites where people come from', async () => {
  const [answer] = await answerFrom({ https: false, development: false });
  const headers = Object.fromEntries(answer?.headers ?? []);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers).not.toHaveProperty('x-powered-by');
});

test('HTTPS is insisted on only where it is spoken', async () => {
  const [plain] = await answerFrom({ https: false, development: false });
  expect(plain?.headers.get('strict-transport-security')).toBeNull();
  expect(plain?.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  await server.close();
  const [secure] = await answerFrom({ https: true, development: false });
  expect(secure?.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  expect(secure?.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
});

test('a forwarded host is not passed on: Remix would believe it', async () => {
  const [answer] = await answerFrom({ https: false, development: false }, { 'x-forwarded-host': 'evil.test' });
  expect(((await answer?.json()) as { headers: object }).headers).not.toHaveProperty('x-forwarded-host');
});
