import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { replyId } from '~/domain/ids';
import { problemLine } from './content-problem';
import { editContent } from './edit-content';
import { loadCatalog } from './load-catalog.server';
import type { LoadResult } from './load-catalog.server';
import { scenarioPicture } from './scenario-picture';
import { reportLines } from './scenario-report';

/**
 * `check-content [content folder]` prints every mistake at its place, what an editor would say, and the figures of each
 * scenario; the exit code is 1 when there is anything to mend. With `--picture <scenario id>` it prints that scenario's graph as SVG and nothing else;
 * `--counts <file>` names JSON with how often each reply was chosen, `{ "reply-id": 12 }`.
 */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { picture: { type: 'string' }, counts: { type: 'string' } },
  });
  const contentDir = positionals[0] ?? 'content';
  const result = await loadCatalog({ contentDir, cacheDir: path.join('.cache', 'content') });
  if (values.picture !== undefined) await printPicture(result, values.picture, values.counts);
  else printAll(contentDir, result);
}

async function printPicture({ scenarios }: LoadResult, id: string, countsFile: string | undefined) {
  const found = scenarios.find(({ scenario }) => scenario.id === id);
  if (!found) {
    console.error(
      `There is no scenario ${id} without mistakes in its form. Known are ${scenarios.map(({ scenario }) => scenario.id).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const counts =
    countsFile === undefined ? undefined : z.record(replyId, z.int().min(0)).parse(JSON.parse(await readFile(countsFile, 'utf8')));
  process.stdout.write(
    scenarioPicture(found.scenario, counts && new Map(Object.entries(counts).map(([reply, count]) => [replyId.parse(reply), count]))),
  );
}

function printAll(contentDir: string, result: LoadResult) {
  printScenarios(contentDir, result.scenarios);
  const problems = result.ok ? editContent(result.files, result.catalog.glossary, inPublic) : result.problems;
  if (result.ok && problems.length === 0) {
    const { courses, modules, scorecards } = result.catalog;
    const lessons = modules.reduce((sum, module) => sum + module.lessons.length, 0);
    const items = modules.reduce((sum, module) => sum + module.quiz.pool.length, 0);
    const counts = `${courses.length} courses, ${modules.length} modules, ${lessons} lessons, ${items} items, ${result.scenarios.length} scenarios, ${scorecards.length} scorecards`;
    console.log(`${counts}: no problems`);
    return;
  }
  for (const problem of problems) console.log(problemLine({ ...problem, file: path.join(contentDir, problem.file) }));
  console.log(`${problems.length} problems`);
  process.exitCode = 1;
}

function inPublic(address: string): boolean {
  return existsSync(path.join('public', address));
}

function printScenarios(contentDir: string, scenarios: LoadResult['scenarios']) {
  for (const { file, scenario, report, warnings } of scenarios) {
    if (report) console.log(reportLines(scenario, report).join('\n'));
    for (const { place, sentence } of warnings) {
      console.log(problemLine({ ...place, file: path.join(contentDir, file.path), sentence: `(may stay) ${sentence}` }));
    }
    console.log('');
  }
}

await main();
