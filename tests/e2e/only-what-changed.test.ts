import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type AppProcess } from '~tests/setup/app-process';
import { useBrowser } from '~tests/setup/browser';
import { expectForEverybody, still } from './vocabulary/for-everybody';
import { readLesson } from './vocabulary/lessons';
import { signInAs } from './vocabulary/people';

const { newPage } = useBrowser();

// An application of its own: a campaign asks half of the company, and other tests rest on who is asked for what.
let app: AppProcess;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test('HR confirms a change, and a learner who does only what changed holds a certificate of the new edition with the old last day', async () => {
  const hr = await newPage({ ...still, baseURL: app.baseUrl });
  await signInAs(hr, 'HR');
  await hr.goto('/hr/editions');
  await hr.getByRole('link', { name: 'Phone etiquette, edition 2026.2' }).first().click();
  const holder = hr.getByRole('row', { name: /Grace Mbeki-Laurent/ });
  const lastDay = /\d{1,2} [A-Z][a-z]{2} \d{4}/.exec((await holder.textContent()) ?? '')?.[0] ?? '';
  expect(lastDay).not.toBe('');
  await hr.getByRole('button', { name: /^Ask \d+ people$/ }).click();
  await hr.getByText('They are asked now, and told in their next daily mail').waitFor();
  await expectForEverybody(hr);

  const learner = await newPage({ ...still, baseURL: app.baseUrl });
  await signInAs(learner, 'Supervisor');
  await learner.goto('/modules/phone-etiquette');
  await learner.getByText('Only what changed: 1 of 6 lessons.').waitFor();
  await expectForEverybody(learner);
  await learner.getByRole('button', { name: 'Begin with what changed' }).click();
  await learner.getByRole('link', { name: 'Start lesson 3' }).waitFor();
  await readLesson(learner, '/modules/phone-etiquette/lessons/phone-hold-and-transfer');
  await learner.goto('/modules/phone-etiquette');
  await learner.getByText(`Until ${lastDay}`).waitFor();
  await learner.getByRole('link', { name: 'See the certificate' }).click();
  await learner.getByText('2026.2', { exact: false }).first().waitFor();
  expect(await learner.getByRole('main').textContent()).toContain(lastDay);

  await hr.reload();
  await hr.getByRole('heading', { level: 1, name: /^1 of \d+ people have done it again$/ }).waitFor();
});
