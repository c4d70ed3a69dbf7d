import type { RunId } from '~/domain/ids';
import { statesAlong } from '~/domain/scenario/engine';
import { turningPoints } from '~/domain/scenario/turning-points';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertChoice, insertRun, listChoices, listRuns, type Run, type StoredChoice } from '~db/queries/scenario-runs';
import type { Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { beginStudy } from '../learning/begin-study.server';
import { findScenarioFor, getScenarioOf, toChoices, type ScenarioAddress } from './find-scenario.server';

export type BeginResult = { kind: 'begun'; runId: RunId } | { kind: 'in-progress'; runId: RunId } | { kind: 'no-such-scenario' };

interface Input extends ScenarioAddress {
  /** An ended run, from whose turning point this one goes on; undefined for the beginning. */
  fromRunId: RunId | undefined;
  requestId: string;
}

/** Begins the next run, or leads back into the one that is open. Two tabs that begin together get the same run. */
export async function beginRun(deps: Deps, { fromRunId, requestId, ...address }: Input): Promise<BeginResult> {
  if (!(await findScenarioFor(deps, address))) return { kind: 'no-such-scenario' };
  const study = await beginStudy(deps, address);
  if (!study) return { kind: 'no-such-scenario' };
  return inTransaction(deps.db, async (tx) => {
    const earlier = await listRuns(tx, study.id, address.scenarioId);
    const open = earlier.find((run) => run.ending === null);
    if (open) return { kind: 'in-progress', runId: open.id };
    const taken = await takenOver(deps, tx, earlier, fromRunId);
    return insertNextRun(deps, tx, { study, address, number: earlier.length + 1, taken, requestId });
  });
}

interface TakenOver {
  runId: RunId;
  choices: readonly StoredChoice[];
}

/** The choices before the turning point of an earlier run; none when it cannot be gone on from. */
async function takenOver(deps: Deps, tx: Db, earlier: readonly Run[], fromRunId: RunId | undefined): Promise<TakenOver | null> {
  const run = earlier.find((each) => each.id === fromRunId && each.ending !== null);
  if (!run) return null;
  const { scenario } = await getScenarioOf(deps, run, tx);
  const choices = await listChoices(tx, run.id);
  const { before, now } = statesAlong(scenario, toChoices(choices));
  const at = turningPoints(scenario, [...before, now]).findIndex((point) => point?.kind === 'lost' || point?.kind === 'lost-the-pass');
  return at < 1 ? null : { runId: run.id, choices: choices.slice(0, at) };
}

interface NextRun {
  study: Study;
  address: ScenarioAddress;
  number: number;
  taken: TakenOver | null;
  requestId: string;
}

async function insertNextRun(deps: Deps, tx: Db, { study, address, number, taken, requestId }: NextRun): Promise<BeginResult> {
  const [id, seed, startedAt] = [deps.newId() as RunId, deps.newId(), deps.now()];
  const { employeeId, moduleId, scenarioId } = address;
  const from = taken && { runId: taken.runId, position: taken.choices.length };
  const run = { id, studyId: study.id, employeeId, moduleId, scenarioId, editionId: study.editionId, number, seed, startedAt, from };
  if (!(await insertRun(tx, run))) return sameNumber(await listRuns(tx, study.id, scenarioId), number);
  for (const choice of taken?.choices ?? []) await insertChoice(tx, id, { ...choice, chosenAt: startedAt });
  await insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: startedAt,
    actorId: employeeId,
    deed: 'begin-run',
    subjectKind: 'scenario-run',
    subjectId: id,
    detail: { moduleId, scenarioId, number, from },
    requestId,
  });
  return { kind: 'begun', runId: id };
}

function sameNumber(runs: readonly Run[], number: number): BeginResult {
  const other = runs.find((run) => run.number === number);
  if (!other) throw new Error(`Run ${number} could neither be written nor found`);
  return { kind: 'in-progress', runId: other.id };
}
