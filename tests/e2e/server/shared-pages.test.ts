import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type AppProcess } from '~tests/setup/app-process';

const people = [
  {
    email: 'newhire@sample.test',
    name: `<b>Zoë</b> "Ann" O'Neil & Söhne`,
    written: '&lt;b&gt;Zoë&lt;/b&gt; &quot;Ann&quot; O&#x27;Neil &amp; Söhne',
  },
  { email: 'learner@sample.test', name: `</script><!-- \u2028 🎧`, written: '&lt;/script&gt;&lt;!-- \u2028 🎧' },
] as const;

let app: AppProcess;
const cookies: string[] = [];
let untouched: string;

beforeAll(async () => {
  app = await startApp();
  const database = new Sqlite(path.join(app.folder, 'servewell.db'));
  for (const { name, email } of people) database.prepare('update employee set name = ? where email = ?').run(name, email);
  const lesson = database
    .prepare<string[], { module: string }>(
      `select distinct module_id as module from edition where module_id not in (
         select module_id from study join employee on employee.id = employee_id where email in (?, ?))`,
    )
    .get(...people.map(({ email }) => email));
  database.close();
  untouched = `/modules/${lesson?.module}`;
  for (const { email } of people) cookies.push(await signIn(email));
});
afterAll(() => app.stop());

async function signIn(email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: 'welcome-aboard-2026', redirectTo: '/learn' });
  const answer = await fetch(`${app.baseUrl}/sign-in`, { method: 'POST', body, headers: { Origin: app.baseUrl }, redirect: 'manual' });
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

/** A page as this person gets it, and the same page with all that is of this answer and this person cut out. */
async function pageFor(index: 0 | 1, address: string): Promise<{ html: string; common: string }> {
  const answer = await fetch(app.baseUrl + address, { headers: { Cookie: cookies[index] ?? '' } });
  expect(answer.status, address).toBe(200);
  const html = await answer.text();
  const { name, written } = people[index];
  const inData = JSON.stringify(name).slice(1, -1);
  const escaped = inData.replace(/[&><\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  const initials = /"initials":"([^"]+)"/.exec(html)?.[1] ?? '';
  expect(html).toContain(written);
  expect(html).toContain(`"name":"${escaped}"`);
  expect(html).toContain(`nonce="${nonce}"`);
  const common = [nonce, answer.headers.get('x-request-id') ?? '', written, escaped]
    .reduce((text, own) => text.replaceAll(own, '…'), html)
    .replace(/"initials":"[^"]+"/, '')
    .replace(/(class="initials"[^>]*>)[^<]+/, '$1');
  expect(initials).not.toBe('');
  return { html, common };
}

/** In their names alone, and written alike in HTML and in data. */
const traces = ['Söhne', '🎧'] as const;

test.each(['/search', '/search?q=zzzz', 'a lesson', '/catalog', '/learn'])(
  'a page that was rendered for somebody else names nobody but its reader, and is otherwise the same: %s',
  async (which) => {
    const address = which === 'a lesson' ? await firstLesson() : which;
    const [first, second, again] = [await pageFor(0, address), await pageFor(1, address), await pageFor(0, address)];
    expect([first, second, again].map(({ html }) => traces.map((trace) => html.includes(trace)))).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
    expect(again.common).toBe(first.common);
    if (!['/catalog', '/learn'].includes(which)) expect(second.common).toBe(first.common);
  },
);

async function firstLesson(): Promise<string> {
  const { html } = await pageFor(0, untouched);
  const address = new RegExp(`${untouched}/lessons/[a-z-]+`).exec(html)?.[0];
  if (!address) throw new Error(`${untouched} names no lesson`);
  return address;
}
