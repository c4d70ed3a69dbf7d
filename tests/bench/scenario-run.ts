import type Sqlite from 'better-sqlite3';
import type { Module } from '~/domain/content/module';
import { beginRun, choicesOf, statesAlong } from '~/domain/scenario/engine';
import type { Scenario } from '~/domain/scenario/scenario';
import { shownReplies } from '~/domain/scenario/shown-replies';
import { bestFrom } from '~/domain/scenario/worth';
import type { Client } from './client';

/** The conversation is taken whose best path comes nearest to so many choices. */
const wantedChoices = 10;

/** The module's conversation in which whoever chooses well chooses about ten times. */
export function tenChoicesLong({ scenarios }: Module): Scenario {
  const distance = (scenario: Scenario) => Math.abs(bestFrom(scenario, beginRun(scenario)).path.length - wantedChoices);
  const [nearest] = scenarios.toSorted((one, other) => distance(one) - distance(other));
  if (!nearest) throw new Error('The module of the bench has no conversation any more: choose another one');
  return nearest;
}

/**
 * One learner's whole conversation, as well as it can go: it is begun and its page loaded, each choice is sent and the next
 * step fetched as a page with scripts does, and the debrief is loaded.
 */
export async function holdConversation(
  client: Client,
  { database, module, scenario, cookie }: { database: Sqlite.Database; module: Module; scenario: Scenario; cookie: string },
): Promise<void> {
  const briefing = `/modules/${module.id}/scenarios/${scenario.id}`;
  const begun = await client.send({ path: briefing, cookie, form: new URLSearchParams({ intent: 'begin' }), status: 302 });
  const here = String(begun.headers.location).replace(/#.*/, '');
  const data = `${here}?_data=routes%2Fruns.%24runId`;
  await client.send({ path: here, cookie, status: 200 });
  const seed = seedOf(database, here);
  const best = bestFrom(scenario, beginRun(scenario));
  for (const [step, state] of statesAlong(scenario, choicesOf(best)).before.entries()) {
    const shown = shownReplies(scenario, state, seed).find(({ reply }) => reply.id === best.path[step]?.replyId);
    const form = new URLSearchParams({ step: String(step), reply: shown?.token ?? '' });
    await client.send({ path: data, cookie, form, status: 204 });
    await client.send({ path: data, cookie, status: 200 });
  }
  await client.send({ path: here, cookie, status: 200 });
}

function seedOf(database: Sqlite.Database, path: string): string {
  const seed = database.prepare<[string], string>('select seed from scenario_run where id = ?').pluck().get(path.slice('/runs/'.length));
  if (!seed) throw new Error(`There is no run at ${path}`);
  return seed;
}
