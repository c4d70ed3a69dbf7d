import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { chooseGreeting, greetingCheck } from './vocabulary/first-lesson';
import { expectForEverybody, still } from './vocabulary/for-everybody';
import { readAllLessons } from './vocabulary/lessons';
import { hireColleague, signInAs, signInWith, type SamplePerson } from './vocabulary/people';
import { questions, startAttempt } from './vocabulary/quiz';

const { newPage, expectComplaint } = useBrowser();
const lesson = '/modules/phone-etiquette/lessons/phone-first-ten-seconds';

async function expectAllForEverybody(page: Page, paths: readonly string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expectForEverybody(page);
  }
}

describe('pages for strangers can be used by everybody', () => {
  test.each(['/sign-in', '/forgot-password', '/verify', '/styleguide'])('%s', async (path) => {
    await expectAllForEverybody(await newPage(still), [path]);
  });

  test.each(['/verify/K7QM4-TXW9R-2D8HV-0NB3C', '/no-such-page'])('%s, which is not there', async (path) => {
    expectComplaint(/404/);
    await expectAllForEverybody(await newPage(still), [path]);
  });

  test('a refused sign-in', async () => {
    expectComplaint(/400/);
    const page = await newPage(still);
    await page.goto('/sign-in');
    await untilAlive(page);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('region', { name: /not/i }).getByRole('link').first().waitFor();
    await expectForEverybody(page);
  });
});

const ownPages: Record<SamplePerson, readonly string[]> = {
  'New hire': ['/learn', '/certificates', '/modules/phone-etiquette', '/modules/i-care/quiz'],
  Learner: [
    '/learn',
    '/certificates',
    '/catalog',
    '/glossary',
    '/modules/phone-etiquette',
    '/search?q=caller',
    '/search?q=xylophone',
    '/account',
  ],
  Supervisor: [
    '/learn',
    '/certificates',
    '/modules/ten-commandments',
    '/team',
    '/team?form=marks&status=overdue',
    '/team?form=courses&open=service-essentials',
    '/team?q=nobody-has-this',
    '/team/modules/phone-etiquette',
  ],
  'Supervisor, another line': ['/learn', '/certificates'],
  HR: [
    '/learn',
    '/certificates',
    '/hr/standings',
    '/hr/certifications?due=90',
    '/hr/views',
    '/hr/editions',
    '/hr/editions/phone-etiquette/2026.2',
    '/hr/editions/ten-commandments/2026.2',
    '/hr/employees?q=head',
    '/hr/employees?q=nobody-has-this',
  ],
  Administrator: [
    '/learn',
    '/certificates',
    '/hr/employees',
    '/hr/employees/new',
    '/admin/playbook/hold',
    '/admin/playbook/hold/edit',
    '/playbook/hold',
    '/admin/outbox',
  ],
};

describe('pages of people can be used by everybody', () => {
  test.each(Object.entries(ownPages) as [SamplePerson, readonly string[]][])('those of %s', async (person, paths) => {
    const page = await newPage(still);
    await signInAs(page, person);
    await expectAllForEverybody(page, paths);
  });

  test('a lesson with an answered check, and its job aid', async () => {
    const page = await newPage(still);
    await signInWith(page, await hireColleague(page));
    await page.goto(lesson);
    await chooseGreeting(page, 'Hello, this is Yusuf speaking');
    await greetingCheck(page).answered.waitFor();
    await expectForEverybody(page);
    await expectAllForEverybody(page, [`${lesson}/job-aid`]);
  });

  test('a quiz before, during, at the end of and after an attempt', async () => {
    const page = await newPage(still);
    await signInWith(page, await hireColleague(page));
    await readAllLessons(page, 'phone-etiquette');
    await expectAllForEverybody(page, ['/modules/phone-etiquette/quiz']);
    await startAttempt(page, 'phone-etiquette');
    await questions(page).first().waitFor();
    await expectForEverybody(page);
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /still open$/ }).waitFor();
    await expectForEverybody(page);
    await page.getByRole('button', { name: /^Hand in with/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Not passed yet/ }).waitFor();
    await expectForEverybody(page);
  });

  test('a certificate of a course, one of a module, and what a stranger sees of it', async () => {
    const page = await newPage(still);
    await signInAs(page, 'Supervisor');
    for (const title of ['Service essentials', 'Phone etiquette']) {
      await page.goto('/certificates');
      await page.getByRole('link', { name: title }).first().click();
      await page.getByRole('article').waitFor();
      await expectForEverybody(page);
    }
    const check = await page.getByRole('article').getByRole('link').getAttribute('href');
    await expectAllForEverybody(page, [check ?? '']);
  });
});
