import path from 'node:path';
import { problemLine } from './content-problem';
import { loadCatalog } from './load-catalog.server';
import type { LoadResult } from './load-catalog.server';
import { reportLines } from './scenario-report';

/** `check-content [content folder]`: prints every mistake at its place; the exit code is 1 when there is one. */
async function checkContent(contentDir: string) {
  const result = await loadCatalog({ contentDir, cacheDir: path.join('.cache', 'content') });
  printScenarios(contentDir, result.scenarios);
  if (result.ok) {
    const { courses, modules } = result.catalog;
    const lessons = modules.reduce((sum, module) => sum + module.lessons.length, 0);
    const items = modules.reduce((sum, module) => sum + module.quiz.pool.length, 0);
    const { length: scenarios } = result.scenarios;
    console.log(
      `${courses.length} courses, ${modules.length} modules, ${lessons} lessons, ${items} items, ${scenarios} scenarios: no problems`,
    );
    return;
  }
  for (const problem of result.problems) console.log(problemLine({ ...problem, file: path.join(contentDir, problem.file) }));
  console.log(`${result.problems.length} problems`);
  process.exitCode = 1;
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

await checkContent(process.argv[2] ?? 'content');
