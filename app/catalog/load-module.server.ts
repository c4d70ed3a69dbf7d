import type { ModuleChange } from '~/domain/content/change';
import type { Lesson, Module, SourceCredit } from '~/domain/content/module';
import type { ModuleId } from '~/domain/ids';
import { compileFile } from './compile-cache.server';
import { compileLesson } from './compile-lesson.server';
import type { CompiledLesson } from './compile-lesson.server';
import { compileQuiz } from './compile-quiz.server';
import { compileScenario } from './compile-scenario.server';
import type { CompiledScenario } from './compile-scenario.server';
import type { CompiledQuiz } from './compile-quiz.server';
import type { ContentFile } from './content-folder.server';
import { moduleFields } from './data-files';
import type { WrittenChange, WrittenModule } from './data-files';
import { editionIdOf } from './edition.server';
import { namedLessons } from './lesson-names';
import type { LessonName } from './lesson-names';
import { compileData } from './compile-data.server';
import type { Loading } from './loading.server';
import { namedScenarios } from './scenario-names';
import type { ScenarioName } from './scenario-names';

/** A module's files, each read by itself; what is broken is undefined. They are held against each other in check-module. */
export interface ModuleFiles {
  id: ModuleId;
  folder: string;
  names: readonly LessonName[];
  module: Read<WrittenModule> | undefined;
  lessons: readonly (Read<CompiledLesson> & LessonName)[];
  quiz: Read<CompiledQuiz> | undefined;
  scenarioNames: readonly ScenarioName[];
  scenarios: readonly (Read<CompiledScenario> & ScenarioName)[];
}

export interface Read<T> {
  file: ContentFile;
  value: T;
}

export async function readModule(loading: Loading, id: ModuleId): Promise<ModuleFiles> {
  const folder = `modules/${id}`;
  const inFolder = await loading.folder.list(folder);
  const names = namedLessons(inFolder, folder, loading.problems);
  const scenarioNames = namedScenarios(inFolder, folder, loading.problems);
  const module = await readAs(loading, `${folder}/module.yaml`, 'module', compileData(moduleFields));
  const quiz = await readAs(loading, `${folder}/quiz.yaml`, 'quiz', compileQuiz);
  const lessons = await Promise.all(
    names.map(async (name) => {
      const read = await readAs(loading, `${folder}/${name.fileName}`, 'lesson', compileLesson);
      return read ? [{ ...name, ...read }] : [];
    }),
  );
  const scenarios = await Promise.all(
    scenarioNames.map(async (name) => {
      const read = await readAs(loading, `${folder}/${name.fileName}`, 'scenario', compileScenario);
      return read ? [{ ...name, ...read }] : [];
    }),
  );
  return { id, folder, names, module, quiz, lessons: lessons.flat(), scenarioNames, scenarios: scenarios.flat() };
}

export async function readAs<T>(
  { folder, cacheDir, problems, inTurn }: Loading,
  path: string,
  kind: string,
  compile: Parameters<typeof compileFile<T>>[3],
): Promise<Read<T> | undefined> {
  return inTurn(async () => {
    const file = await folder.read(path);
    const value = file && (await compileFile(cacheDir, kind, file, compile, problems));
    return file && value !== undefined ? { file, value } : undefined;
  });
}

/** The whole module; undefined while a file of it is broken. */
export function toModule(files: ModuleFiles, sources: ReadonlyMap<string, SourceCredit>): Module | undefined {
  const { id, module, quiz } = files;
  if (!module || !quiz || files.lessons.length < files.names.length) return undefined;
  if (files.scenarios.length < files.scenarioNames.length) return undefined;
  const { title, summary, owner, objectives, validityMonths, requires, plate, changes } = module.value;
  const { items, passPercent, maxAttempts, coolDownHours = 0, timeLimitMinutes = null } = module.value.quiz;
  const content = {
    id,
    title,
    summary,
    owner,
    objectives,
    lessons: files.lessons.map((lesson) => toLesson(lesson.value, lesson.number, sources)),
    quiz: { itemsPerAttempt: items, passPercent, maxAttempts, coolDownHours, timeLimitMinutes, pool: quiz.value.items },
    scenarios: files.scenarios.map((scenario) => scenario.value.scenario),
    observations: requires ? toRequirement(requires) : undefined,
    validityMonths: validityMonths === 'never' ? null : validityMonths,
    plate,
    changes: changes?.map(toChange),
  };
  return { ...content, edition: { id: editionIdOf(content), label: module.value.edition } };
}

function toRequirement({ observations }: NonNullable<WrittenModule['requires']>): Module['observations'] {
  const { scorecard, count, withinDays } = observations;
  return { scorecardId: scorecard, count, withinDays };
}

function toChange({ edition, kind, on, says, lessons = [], quiz = false, scenarios = [] }: WrittenChange): ModuleChange {
  return kind === 'material' ? { edition, kind, on, says, again: { lessons, quiz, scenarios } } : { edition, kind, on, says };
}

function toLesson({ front, content }: CompiledLesson, number: number, sources: ReadonlyMap<string, SourceCredit>): Lesson {
  const { id, title, minutes, objectives, summary = '' } = front;
  const credits = (front.sources ?? []).flatMap((source) => sources.get(source) ?? []);
  return { id, number, title, minutes, summary, objectives, sources: credits, ...content };
}
