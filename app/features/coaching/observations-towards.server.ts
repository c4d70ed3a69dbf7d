import { dateIn } from '~/domain/calendar/calendar';
import { requirementProgress, type RequirementProgress } from '~/domain/coaching/requirement';
import type { Module } from '~/domain/content/module';
import type { Observation } from '~db/queries/observations';
import type { Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';

/** What counts of these observations for a study, on the edition that it began with. */
export function observationsTowards(
  deps: Pick<Deps, 'company' | 'now'>,
  study: Study,
  { observations: required }: Pick<Module, 'observations'>,
  observed: readonly Observation[],
): RequirementProgress<Observation> {
  if (!required) return { counted: [], fulfilled: true };
  const zone = deps.company.timeZone;
  const own = observed.filter((one) => one.employeeId === study.employeeId);
  return requirementProgress(required, own, dateIn(zone, study.begunAt), dateIn(zone, deps.now()));
}
