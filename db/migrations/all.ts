import { learningAndRegister } from './0001-learning-and-register';
import { accounts } from './0002-accounts';
import { scenarioRuns } from './0003-scenario-runs';
import { assigning } from './0004-assigning';
import { mail } from './0005-mail';
import { registerChain } from './0006-register-chain';
import { coaching } from './0007-coaching';
import { coachingNotes } from './0008-coaching-notes';
import { attemptsByEnd } from './0009-attempts-by-end';
import { employeeChanges } from './0010-employee-changes';
import { imports } from './0011-imports';
import { apiTokens } from './0012-api-tokens';
import { exportsAndPacks } from './0013-exports-and-packs';
import { registerAtSize } from './0014-register-at-size';
import { playbookReadings } from './0016-playbook-readings';
import { playbookNotices } from './0017-playbook-notices';
import { campaigns } from './0018-campaigns';
import { registerTallies } from './0020-register-tallies';
import type { Migration } from './migration';

/** In the order in which they are applied. A new one goes to the end. */
export const migrations: readonly Migration[] = [
  learningAndRegister,
  accounts,
  scenarioRuns,
  assigning,
  mail,
  registerChain,
  coaching,
  coachingNotes,
  attemptsByEnd,
  employeeChanges,
  imports,
  apiTokens,
  exportsAndPacks,
  registerAtSize,
  playbookReadings,
  playbookNotices,
  campaigns,
  registerTallies,
];
