import type { TimeZone } from '~/domain/calendar/calendar';
import type { Db } from '~db/database';
import type { Dialect } from '~db/migrations/migration';
import type { Deps } from '../deps.server';

/** What the use cases around accounts work with. */
export interface AccountDeps {
  db: Db;
  dialect: Dialect;
  /** Where the outside reaches us, without a slash at the end. With https, cookies are secure. */
  appUrl: string;
  /** Signs cookies; whoever knows it can be anybody. */
  secret: string;
  now: () => Date;
  newId: () => string;
  sendMail: Deps['sendMail'];
  seal: Deps['seal'];
  company: { name: string; timeZone: TimeZone };
}
