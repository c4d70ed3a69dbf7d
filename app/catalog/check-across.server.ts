import type { GlossaryTerm } from '~/domain/content/glossary';
import type { Course, SourceCredit } from '~/domain/content/module';
import { checkUniqueIds } from './choice-rules';
import { reportTo } from './content-problem';
import type { ContentProblem } from './content-problem';
import { suggestion } from './did-you-mean';
import { frontMatterPlaces } from './front-matter.server';
import type { ContentFile } from './content-folder.server';
import type { ModuleFiles } from './load-module.server';
import type { Path, Places } from './located';
import { reportAt } from './report-at';
import { yamlPlaces } from './yaml.server';

interface Claim {
  id: string;
  file: ContentFile;
  places: (text: string) => Places;
  path: Path;
}

/** Lessons, objectives, questions and scenarios are looked up by their ids alone: no two modules share one. */
export function checkIdsAcross(modules: readonly ModuleFiles[], problems: ContentProblem[]) {
  checkOnce(modules.flatMap(lessonClaims), 'lesson', problems);
  checkOnce(modules.flatMap(objectiveClaims), 'objective', problems);
  checkOnce(modules.flatMap(itemClaims), 'question', problems);
  checkOnce(modules.flatMap(scenarioClaims), 'scenario', problems);
}

/** A scenario may send people to a lesson of any module. */
export function checkPractice(modules: readonly ModuleFiles[], problems: ContentProblem[]) {
  const lessons = modules.flatMap(({ names }) => names.map((name) => name.id as string));
  for (const { file, value } of modules.flatMap((module) => module.scenarios)) {
    const report = reportAt(problems, file.path, yamlPlaces(file.text));
    for (const [dimension, lesson] of Object.entries(value.scenario.practise)) {
      if (!lessons.includes(lesson)) report(['practise', dimension], `There is no lesson \`${lesson}\`. ${suggestion(lesson, lessons)}`);
    }
  }
}

/** A question brings back objectives that some module has. */
export function checkRecalls(modules: readonly ModuleFiles[], problems: ContentProblem[]) {
  const known = modules.flatMap(objectiveClaims).map(({ id }) => id);
  for (const { file, value } of modules.flatMap(({ quiz }) => quiz ?? [])) {
    const report = reportAt(problems, file.path, yamlPlaces(file.text));
    value.items.forEach(({ recalls = [] }, item) =>
      recalls.forEach((objective, index) => {
        if (known.includes(objective)) return;
        report(['items', item, 'recalls', index], `There is no objective \`${objective}\`. ${suggestion(objective, known)}`);
      }),
    );
  }
}

/** What a module asks for on the job is observed on a scorecard that is there. */
export function checkObservations(modules: readonly ModuleFiles[], known: readonly string[], problems: ContentProblem[]) {
  for (const { file, value } of modules.flatMap(({ module }) => module ?? [])) {
    const scorecard = value.requires?.observations.scorecard;
    if (scorecard === undefined || known.includes(scorecard)) continue;
    const report = reportAt(problems, file.path, yamlPlaces(file.text));
    report(
      ['requires', 'observations', 'scorecard'],
      `There is no scorecard \`${scorecard}\` in scorecards/. ${known.length > 0 ? suggestion(scorecard, known) : 'Write it there.'}`,
    );
  }
}

function checkOnce(claims: readonly Claim[], what: string, problems: ContentProblem[]) {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const owner = first.get(claim.id);
    if (!owner) first.set(claim.id, claim);
    else {
      const place = claim.places(claim.file.text).ofValue(claim.path);
      reportTo(problems, claim.file.path)(place, `The ${what} id \`${claim.id}\` is taken in ${owner.file.path}; give this one another.`);
    }
  }
}

function lessonClaims({ lessons }: ModuleFiles): Claim[] {
  return lessons.map(({ file, value }) => ({ id: value.front.id, file, places: frontMatterPlaces, path: ['id'] }));
}

function objectiveClaims({ module }: ModuleFiles): Claim[] {
  if (!module) return [];
  const { file, value } = module;
  const once = value.objectives.filter(({ id }, index) => value.objectives.findIndex((other) => other.id === id) === index);
  return once.map(({ id }) => ({
    id,
    file,
    places: yamlPlaces,
    path: ['objectives', value.objectives.findIndex((one) => one.id === id), 'id'],
  }));
}

function itemClaims({ quiz }: ModuleFiles): Claim[] {
  if (!quiz) return [];
  return quiz.value.items.map(({ id }, index) => ({ id, file: quiz.file, places: yamlPlaces, path: ['items', index, 'id'] }));
}

function scenarioClaims({ scenarios }: ModuleFiles): Claim[] {
  return scenarios.map(({ file, value }) => ({ id: value.scenario.id, file, places: yamlPlaces, path: ['id'] }));
}

/** Courses name modules that exist, each once. */
export function checkCourse({ moduleIds }: Course, file: ContentFile, known: readonly string[], problems: ContentProblem[]) {
  const report = reportAt(problems, file.path, yamlPlaces(file.text));
  checkUniqueIds(moduleIds, (index) => ['modules', index], report);
  moduleIds.forEach((id, index) => {
    if (!known.includes(id)) report(['modules', index], `There is no module \`${id}\` in modules/. ${suggestion(id, known)}`);
  });
}

/** Ids are anchors, and no word may be both a term and one to avoid. */
export function checkGlossary(terms: readonly GlossaryTerm[], file: ContentFile, problems: ContentProblem[]) {
  const report = reportAt(problems, file.path, yamlPlaces(file.text));
  checkUniqueIds(
    terms.map(({ id }) => id),
    (index) => [index, 'id'],
    report,
  );
  const used = new Set(terms.flatMap(({ term, also }) => [term, ...also]).map((form) => form.toLowerCase()));
  terms.forEach(({ avoid }, index) =>
    avoid.forEach((word, at) => {
      if (used.has(word.toLowerCase())) report([index, 'avoid', at], `“${word}” is a term itself; take it out of \`avoid\`.`);
    }),
  );
}

export function checkSources(sources: readonly SourceCredit[], file: ContentFile, problems: ContentProblem[]) {
  const ids = sources.map((source) => source.id);
  checkUniqueIds(ids, (index) => [index, 'id'], reportAt(problems, file.path, yamlPlaces(file.text)));
}
