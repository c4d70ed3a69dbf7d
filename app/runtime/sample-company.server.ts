import { editionIdOf } from '~/catalog/edition.server';
import { createSampleAccounts } from '~/features/account/sample-accounts.server';
import { publishEditions } from '~/features/learning/publish-editions.server';
import { linkFirstRecords } from '~/features/register/link-records.server';
import type { Deps } from '~/features/deps.server';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { earlierEditions } from '~db/sample/earlier-editions';
import { planCompany, type SampleCompany } from '~db/sample/plan-company';
import { writeCompany } from '~db/sample/write-company';

/** One seed for everybody, so that whoever looks at the sample company meets the same people. */
const seed = 'harbor-and-pine';

/**
 * Fills a database without people with the sample company, its history ending now, and gives everybody who works
 * there and has an address an account. False when there are people already; then nothing changes.
 */
export async function loadSampleCompany({ deps }: { deps: Deps }): Promise<boolean> {
  const { db, catalog, now, company } = deps;
  await publishEditions(db, catalog, now());
  const { courses, modules, scorecards } = catalog;
  const earlier = earlierEditions(modules, editionIdOf);
  const planned = planCompany({ seed, now: now(), timeZone: company.timeZone, courses, modules, earlier, scorecards });
  if (!(await writeCompany(db, planned, company.timeZone))) return false;
  await linkFirstRecords(deps);
  await createSampleAccounts(deps, peopleWithAccounts(deps, planned));
  return true;
}

function peopleWithAccounts({ company, now }: Deps, { employees }: SampleCompany) {
  const today = dateIn(company.timeZone, now());
  return employees.flatMap(({ id, name, email, ended_on }) =>
    email === null || (ended_on !== null && ended_on < today) ? [] : [{ employeeId: id as EmployeeId, name, email }],
  );
}
