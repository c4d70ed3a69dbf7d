import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '~tests/setup/browser';
import { untilAlive } from './vocabulary/alive';
import { expectForEverybody, still } from './vocabulary/for-everybody';
import { chooseByArrows, tabToAndPress } from './vocabulary/keyboard';
import { signInAs } from './vocabulary/people';

const { newPage, expectComplaint } = useBrowser();
const phone = { ...still, viewport: { width: 360, height: 740 }, hasTouch: true };

const items = (page: Page) => page.getByRole('group').filter({ has: page.getByRole('radio') });

/** The highest level of every item from this one on. */
async function rateFrom(page: Page, first: number) {
  const count = await items(page).count();
  for (let index = first; index < count; index++) {
    const levels = items(page).nth(index).getByRole('radio');
    const labels = await levels.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    await levels.nth(labels.filter((value) => value !== 'na').length - 1).check();
  }
}

async function begin(page: Page, person: RegExp): Promise<string> {
  await page.goto('/team/observations/new');
  const select = page.getByLabel('Whom do you observe?');
  const name = await select.locator('option').filter({ hasText: person }).first().getAttribute('value');
  await select.selectOption(name ?? '');
  await page.getByRole('radio', { name: /^A phone call/ }).check();
  await page.getByRole('button', { name: 'Begin the observation' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/observations/'));
  return new URL(page.url()).pathname;
}

test('a call is observed on a phone, the phone is lost in the middle, the learner disputes, and HR observes anew', async () => {
  const first = await newPage(phone);
  await signInAs(first, 'Supervisor');
  const draft = await begin(first, /^Declan/);
  await untilAlive(first);
  await items(first).first().getByRole('radio').last().check();
  await first.getByText(/Saved \d\d:\d\d$/).waitFor();
  await expect.poll(async () => (await first.request.get(draft)).text()).toContain('checked=""');
  await first.context().close();

  const second = await newPage(phone);
  await signInAs(second, 'Supervisor');
  await second.goto(draft);
  expect(await items(second).first().getByRole('radio').last().isChecked()).toBe(true);
  await untilAlive(second);
  expectComplaint(/409/);
  await second.getByRole('button', { name: 'Sign the observation' }).click();
  await second
    .getByRole('link', { name: /is not rated yet/ })
    .first()
    .waitFor();
  await rateFrom(second, 1);
  await second.getByLabel('What will you say to them about it?').fill('You said the need back.');
  await second.getByRole('button', { name: 'Sign the observation' }).click();
  await second.getByText(/^Signed\. It is on record now/).waitFor();

  const learner = await newPage(still);
  await signInAs(learner, 'Learner');
  await learner.goto(draft);
  await learner.getByText('You said the need back.').waitFor();
  await untilAlive(learner);
  await learner.getByText('I do not agree with it').click();
  await learner.getByLabel('What was different?').fill('That was not my call.');
  await learner.getByRole('button', { name: 'Dispute it' }).click();
  await learner.getByText('Your dispute is on record.', { exact: false }).waitFor();
  await expectForEverybody(learner);

  const hr = await newPage(still);
  await signInAs(hr, 'HR');
  await hr.goto(draft);
  await hr.getByRole('button', { name: /^Observe Declan .+ anew$/ }).click();
  await hr.getByRole('heading', { level: 1, name: /^You observe Declan .+ anew$/ }).waitFor();
  await expectForEverybody(hr);
  await rateFrom(hr, 0);
  await hr.getByRole('button', { name: 'Sign the observation' }).click();
  await hr.getByText(/^Signed\./).waitFor();

  await learner.goto(draft);
  await learner.getByText('Observed anew:', { exact: false }).getByRole('link').click();
  await learner.getByText('Stands beside the disputed', { exact: false }).waitFor();
  await untilAlive(learner);
  await learner.getByRole('button', { name: 'Acknowledge and sign' }).click();
  await learner.getByText('You have signed it, too.', { exact: false }).waitFor();
});

test('without JavaScript a draft is saved, refused while something is missing, and signed', async () => {
  const page = await newPage({ ...phone, javaScriptEnabled: false });
  await signInAs(page, 'Supervisor');
  await begin(page, /^Li Na/);
  await items(page).first().getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Save and go on later' }).click();
  await page.getByText('Saved. Nobody but you sees it until you sign.').waitFor();
  expect(await items(page).first().getByRole('radio').first().isChecked()).toBe(true);
  expectComplaint(/409/);
  await page.getByRole('button', { name: 'Sign the observation' }).click();
  await page.getByRole('heading', { name: /^Not signed yet/ }).waitFor();
  await rateFrom(page, 0);
  await page.getByRole('button', { name: 'Sign the observation' }).click();
  await page.getByText(/^Signed\. It is on record now/).waitFor();
});

test('the Care Quotient is rated by keyboard alone', async () => {
  const page = await newPage(still);
  await signInAs(page, 'HR');
  await page.goto('/care-quotient');
  await untilAlive(page);
  for (const group of await items(page).all()) await chooseByArrows(page, group.getByRole('radio').nth(2));
  await tabToAndPress(page, page.getByRole('button', { name: 'Keep these five ratings' }));
  await page.getByText(/^Kept for the \w+ quarter/).waitFor();
  await expectForEverybody(page);
});

test('the pages of coaching can be used by everybody', async () => {
  const page = await newPage(still);
  await signInAs(page, 'Supervisor');
  for (const path of ['/team/observations', '/team/observations/new', '/team/care-quotient', '/observations']) {
    await page.goto(path);
    await expectForEverybody(page);
  }
});
