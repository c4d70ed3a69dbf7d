import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, nearDate } from '~/domain/calendar/in-words';
import type { Deps } from './deps.server';

/** “Mon 23 Nov at 09:56”, on the company's clock. */
export function momentInWords(deps: Pick<Deps, 'company' | 'now'>, instant: Date): string {
  const zone = deps.company.timeZone;
  return `${nearDate(dateIn(zone, instant), dateIn(zone, deps.now()))} at ${clockTime(zone, instant)}`;
}
