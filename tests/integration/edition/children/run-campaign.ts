import fs from 'node:fs';
import { endCampaign } from '~/features/edition/end-campaign.server';
import { enrolInCampaigns } from '~/features/edition/enrol-in-campaigns.server';
import { openCampaign } from '~/features/edition/open-campaign.server';
import { withdrawCampaigns } from '~/features/edition/withdraw-campaigns.server';
import { openDatabase } from '~db/database';
import { dyingBefore } from '~tests/setup/dying-before';
import { anActor } from '~tests/builders/actor';
import { testContext } from '~tests/builders/context';
import { createCatalog } from '~/catalog/catalog.server';
import { day } from '../../mail/world';
import { october, phone, phoneAfter } from '../world';

/**
 * Opens or ends the campaign in the name of somebody of HR, and then does what the jobs do. With a number N it kills
 * itself before the Nth write to the database of all of them.
 */
const [url = '', deed = '', hr = '', seen = '0', dieBefore = '0', name = ''] = process.argv.slice(2);
const opened = openDatabase(url);
let ids = 0;
const { deps } = testContext({
  ...opened,
  db: dyingBefore(opened.db, Number(dieBefore)),
  now: october,
  catalog: createCatalog({ courses: [], modules: [phoneAfter], playbook: {}, sources: [] }),
});
deps.newId = () => `${name}-${(ids += 1)}`;
const change = { actor: anActor({ employeeId: hr as never, roles: ['hr'] }), moduleId: phone.id, label: 'October 2026', requestId: name };
if (deed === 'open') await openCampaign(deps, { ...change, dueOn: day('2026-10-31'), seen: Number(seen) });
else await endCampaign(deps, change);
await enrolInCampaigns(deps);
await withdrawCampaigns(deps);
fs.writeSync(1, 'done\n');
await opened.close();
