import type { z } from 'zod';
import type { GlossaryTerm } from '~/domain/content/glossary';
import type { Course, SourceCredit } from '~/domain/content/module';
import { courseId, moduleId } from '~/domain/ids';
import { createCatalog } from './catalog.server';
import type { Catalog } from './catalog.server';
import {
  checkCourse,
  checkGlossary,
  checkIdsAcross,
  checkObservations,
  checkPractice,
  checkRecalls,
  checkSources,
} from './check-across.server';
import { checkModule } from './check-module.server';
import { compileData } from './compile-data.server';
import type { CompiledScenario } from './compile-scenario.server';
import { ContentFolder } from './content-folder.server';
import type { ContentFile } from './content-folder.server';
import { compareProblems, reportTo, topOfFile } from './content-problem';
import type { ContentProblem } from './content-problem';
import { courseFields, glossaryFields, playbookFields, sourcesFields } from './data-files';
import { readAs, readModule, toModule } from './load-module.server';
import type { ModuleFiles } from './load-module.server';
import { readScorecards } from './load-scorecards.server';
import { turnstile } from './loading.server';
import type { Loading } from './loading.server';
import type { PlaybookDefault } from './playbook.server';
import { typographic } from './typographic';

/** `scenarios` and `files` are all that could be read, for whoever wants to see their figures or edit them. */
export type LoadResult = { scenarios: readonly ScenarioFile[]; files: readonly ModuleFiles[] } & (
  { ok: true; catalog: Catalog } | { ok: false; problems: ContentProblem[] }
);

export interface ScenarioFile extends CompiledScenario {
  file: ContentFile;
}

const filesAtATime = 4;

/** Reads, checks and compiles everything in content/; a single mistake anywhere means no catalog, and all mistakes at once. */
export async function loadCatalog({ contentDir, cacheDir }: { contentDir: string; cacheDir: string }): Promise<LoadResult> {
  const problems: ContentProblem[] = [];
  const folder = await ContentFolder.open(contentDir, problems);
  if (!folder) return { ok: false, problems, scenarios: [], files: [] };
  const loading = { folder, cacheDir, problems, inTurn: turnstile(filesAtATime) };
  const [sources, glossary, playbook, { known, scorecards }, moduleIds, courseIds] = await Promise.all([
    readSources(loading),
    readGlossary(loading),
    readPlaybook(loading),
    readScorecards(loading),
    idsIn(loading, 'modules', moduleId),
    idsIn(loading, 'courses', courseId),
  ]);
  const files = await Promise.all(moduleIds.map((id) => readModule(loading, id)));
  const courses = inPlace((await Promise.all(courseIds.map((id) => readCourse(loading, id, moduleIds)))).flat());
  for (const one of files) checkModule(one, sources, problems);
  checkIdsAcross(files, problems);
  checkPractice(files, problems);
  checkRecalls(files, problems);
  checkObservations(files, known, problems);
  const scenarios = files.flatMap((one) => one.scenarios.map(({ file, value }) => ({ file, ...value })));
  const modules = files.flatMap((one) => toModule(one, sources) ?? []);
  if (problems.length > 0) return { ok: false, problems: problems.sort(compareProblems), scenarios, files };
  const catalog = createCatalog({ courses, modules, scorecards, glossary, playbook, sources: [...sources.values()] });
  return { ok: true, catalog, scenarios, files };
}

/** The folders of modules/ or courses/, whose names are ids. */
async function idsIn<Id extends z.ZodType<string>>(loading: Loading, folder: string, id: Id): Promise<z.infer<Id>[]> {
  const ids: z.infer<Id>[] = [];
  for (const name of await loading.folder.list(folder)) {
    const found = id.safeParse(name);
    const report = (sentence: string) => reportTo(loading.problems, `${folder}/${name}`)(topOfFile, sentence);
    if (!(await loading.folder.hasFolder(`${folder}/${name}`))) continue;
    if (!found.success) report('The name of this folder is an id: letters, digits, `-` and `_`, at most 80 of them.');
    else ids.push(found.data);
  }
  return ids;
}

type PlacedCourse = Course & { place: number };

function inPlace(courses: PlacedCourse[]): Course[] {
  return courses.sort((one, other) => one.place - other.place).map(({ place: _place, ...course }) => course);
}

async function readCourse(loading: Loading, id: Course['id'], moduleIds: readonly string[]): Promise<PlacedCourse[]> {
  const read = await readAs(loading, `courses/${id}/course.yaml`, 'course', compileData(courseFields));
  if (!read) return [];
  const { title, summary, modules, place = Infinity } = read.value;
  const course = { id, title, summary, moduleIds: modules };
  checkCourse(course, read.file, moduleIds, loading.problems);
  return [{ ...course, place }];
}

async function readSources(loading: Loading): Promise<Map<string, SourceCredit>> {
  const read = await readAs(loading, 'sources.yaml', 'sources', compileData(sourcesFields));
  if (read) checkSources(read.value, read.file, loading.problems);
  return new Map(read?.value.map((source) => [source.id, source]));
}

/** A company may have no glossary of its own. */
async function readGlossary(loading: Loading): Promise<GlossaryTerm[]> {
  const path = 'glossary.yaml';
  if (!(await loading.folder.has(path))) return [];
  const read = await readAs(loading, path, 'glossary', compileData(glossaryFields));
  const terms = (read?.value ?? []).map(({ term, meaning, also = [], avoid = [], everyday = false, ...one }) => ({
    ...one,
    term: typographic(term),
    meaning: typographic(meaning),
    also,
    avoid,
    everyday,
  }));
  if (read) checkGlossary(terms, read.file, loading.problems);
  return terms;
}

async function readPlaybook(loading: Loading): Promise<Record<string, PlaybookDefault>> {
  const read = await readAs(loading, 'playbook.yaml', 'playbook', compileData(playbookFields));
  const entries = Object.entries(read?.value ?? {}).map(([id, entry]) => [
    id,
    { ...entry, says: (entry.says ?? []).map(typographic), steps: (entry.steps ?? []).map(typographic) },
  ]);
  return Object.fromEntries(entries) as Record<string, PlaybookDefault>;
}
