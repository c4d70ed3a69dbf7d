import path from 'node:path';
import { loadCatalog } from './load-catalog.server';
import { problemLine } from './content-problem';

/** `check-content [content folder]`: prints every mistake at its place; the exit code is 1 when there is one. */
async function checkContent(contentDir: string) {
  const result = await loadCatalog({ contentDir, cacheDir: path.join('.cache', 'content') });
  if (result.ok) {
    const { courses, modules } = result.catalog;
    const lessons = modules.reduce((sum, module) => sum + module.lessons.length, 0);
    const items = modules.reduce((sum, module) => sum + module.quiz.pool.length, 0);
    console.log(`${courses.length} courses, ${modules.length} modules, ${lessons} lessons, ${items} items: no problems`);
    return;
  }
  for (const problem of result.problems) console.log(problemLine({ ...problem, file: path.join(contentDir, problem.file) }));
  console.log(`${result.problems.length} problems`);
  process.exitCode = 1;
}

await checkContent(process.argv[2] ?? 'content');
