import { dateIn, endOfDay } from '~/domain/calendar/calendar';
import type { RegisterFilter } from '~/domain/register/register-filter';
import type { RegisterQuestion } from '~db/queries/register-conditions';
import type { Deps } from '../deps.server';

/** The filter together with the company's today, as the one query over the register takes it. */
export function registerQuestion({ company, now }: Pick<Deps, 'company' | 'now'>, filter: RegisterFilter): RegisterQuestion {
  const { timeZone } = company;
  return {
    filter,
    today: dateIn(timeZone, now()),
    validOnEnd: filter.validOn === undefined ? null : endOfDay(timeZone, filter.validOn),
  };
}
