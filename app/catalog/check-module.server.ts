import type { SourceCredit } from '~/domain/content/module';
import { checkChanges } from './check-changes';
import { checkUniqueIds } from './choice-rules';
import type { ContentProblem } from './content-problem';
import { suggestion } from './did-you-mean';
import { frontMatterPlaces } from './front-matter.server';
import type { ModuleFiles } from './load-module.server';
import { reportAt } from './report-at';
import type { ReportAt } from './report-at';
import { yamlPlaces } from './yaml.server';

/** Holds the files of a module against each other. What a broken file would say is not missed. */
export function checkModule(files: ModuleFiles, sources: ReadonlyMap<string, SourceCredit>, problems: ContentProblem[]) {
  for (const lesson of files.lessons) {
    const report = reportAt(problems, lesson.file.path, frontMatterPlaces(lesson.file.text));
    checkLesson(files, lesson, [...sources.keys()], report);
  }
  if (files.quiz) checkPool(files, files.quiz.value, reportAt(problems, files.quiz.file.path, yamlPlaces(files.quiz.file.text)));
  for (const scenario of files.scenarios) {
    checkScenarioFile(files, scenario, reportAt(problems, scenario.file.path, yamlPlaces(scenario.file.text)));
  }
  if (files.module) {
    const report = reportAt(problems, files.module.file.path, yamlPlaces(files.module.file.text));
    checkModuleFile(files, report);
    checkChanges(files, report);
  }
}

function checkLesson(files: ModuleFiles, { id, value }: ModuleFiles['lessons'][number], sourceIds: readonly string[], report: ReportAt) {
  const { front } = value;
  if (front.id !== id) report(['id'], `\`id\` must be the one in the file's name, \`${id}\`; it is \`${front.id}\`.`);
  const known = objectivesOf(files);
  front.objectives.forEach((objective, index) => {
    if (known && !known.includes(objective)) report(['objectives', index], unknown('objective', objective, 'in module.yaml', known));
  });
  front.sources?.forEach((source, index) => {
    if (sourceIds.length > 0 && !sourceIds.includes(source))
      report(['sources', index], unknown('source', source, 'in sources.yaml', sourceIds));
  });
}

function checkPool(files: ModuleFiles, { module, items }: NonNullable<ModuleFiles['quiz']>['value'], report: ReportAt) {
  if (module !== files.id) report(['module'], `\`module\` must be the name of the folder, \`${files.id}\`; it is \`${module}\`.`);
  const objectives = objectivesOf(files);
  const lessons = files.names.map((name) => name.id);
  items.forEach((item, index) => {
    if (objectives && !objectives.includes(item.objective)) {
      report(['items', index, 'objective'], unknown('objective', item.objective, 'in module.yaml', objectives));
    }
    if (!lessons.includes(item.readAgain)) {
      report(['items', index, 'readAgain'], unknown('lesson', item.readAgain, 'in this module', lessons));
    }
  });
}

function checkScenarioFile(files: ModuleFiles, { id, value }: ModuleFiles['scenarios'][number], report: ReportAt) {
  const { scenario, module } = value;
  if (module !== files.id) report(['module'], `\`module\` must be the name of the folder, \`${files.id}\`; it is \`${module}\`.`);
  if (scenario.id !== id) report(['id'], `\`id\` must be the one in the file's name, \`${id}\`; it is \`${scenario.id}\`.`);
  const known = objectivesOf(files);
  scenario.objectives.forEach((objective, index) => {
    if (known && !known.includes(objective)) report(['objectives', index], unknown('objective', objective, 'in module.yaml', known));
  });
}

function checkModuleFile({ module, quiz }: ModuleFiles, report: ReportAt) {
  if (!module) return;
  const ids = module.value.objectives.map((objective) => objective.id);
  checkUniqueIds(ids, (index) => ['objectives', index, 'id'], report);
  ids.forEach((id, index) => {
    if (quiz && !quiz.value.items.some((item) => item.objective === id)) {
      report(['objectives', index, 'id'], `No question in quiz.yaml asks for \`${id}\`; write at least one.`);
    }
  });
  if (quiz && quiz.value.items.length < module.value.quiz.items) {
    report(
      ['quiz', 'items'],
      `\`items\` must not be more than the pool in quiz.yaml holds, ${quiz.value.items.length}; it is ${module.value.quiz.items}.`,
    );
  }
}

function objectivesOf({ module }: ModuleFiles): string[] | undefined {
  return module?.value.objectives.map((objective) => objective.id);
}

function unknown(what: string, id: string, where: string, known: readonly string[]): string {
  return `There is no ${what} \`${id}\` ${where}. ${suggestion(id, known)}`;
}
