import type { Actor } from '~/domain/access/actor';
import type { ModuleId } from '~/domain/ids';
import { findCurrentStudy } from '~db/queries/studies';
import { listObservations } from '~db/queries/observations';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { scorecardForReading, type ObservedItem } from './observation-frame.server';
import { loadObservationsOf, type ObservationRow } from './load-observations.server';
import { observationsTowards } from './observations-towards.server';

/** What a module asks for on the job, read before and between the observations. */
export interface ModuleObservationsPage {
  module: { id: ModuleId; title: string };
  count: number;
  withinDays: number;
  counted: number;
  fulfilled: boolean;
  /** Of this scorecard, the latest first. */
  rows: ObservationRow[];
  /** Null when the scorecard left the content. */
  scorecard: { title: string; passPercent: number; items: ObservedItem[] } | null;
}

/** Undefined when there is no such module, or it asks for no observations. */
export async function loadModuleObservations(deps: Deps, actor: Actor, moduleId: ModuleId): Promise<ModuleObservationsPage | undefined> {
  const study = await findCurrentStudy(deps.db, actor.employeeId, moduleId);
  const module = study ? await getEditionModule(deps, study.editionId) : deps.catalog.findModule(moduleId);
  if (!module?.observations) return undefined;
  const { scorecardId, count, withinDays } = module.observations;
  const observed = (await listObservations(deps.db, [actor.employeeId])).filter((one) => one.scorecardId === scorecardId);
  const progress = study ? observationsTowards(deps, study, module, observed) : { counted: [], fulfilled: false };
  const shown = new Set<string>(observed.map(({ id }) => id));
  const scorecard = deps.catalog.findScorecard(scorecardId);
  return {
    module: { id: module.id, title: module.title },
    ...{ count, withinDays, counted: progress.counted.length, fulfilled: progress.fulfilled },
    rows: (await loadObservationsOf(deps, actor.employeeId)).filter(({ id }) => shown.has(id)),
    scorecard: scorecard
      ? { title: scorecard.title, passPercent: scorecard.passPercent, items: await scorecardForReading(deps, scorecard, actor) }
      : null,
  };
}
