import { checkUniqueIds } from './choice-rules';
import type { WrittenChange } from './data-files';
import { suggestion } from './did-you-mean';
import type { ModuleFiles } from './load-module.server';
import type { ReportAt } from './report-at';

/** Holds what an author says of changes against the module: its edition, its lessons and its scenarios. */
export function checkChanges({ module, names, scenarioNames }: ModuleFiles, report: ReportAt) {
  const changes = module?.value.changes ?? [];
  const [newest] = changes;
  if (!module || !newest) return;
  if (newest.edition !== module.value.edition) {
    report(
      ['changes', 0, 'edition'],
      `The newest change must be that of the module's \`edition\`, \`${module.value.edition}\`; it is \`${newest.edition}\`.`,
    );
  }
  checkUniqueIds(
    changes.map(({ edition }) => edition),
    (index) => ['changes', index, 'edition'],
    report,
  );
  changes.forEach((change, index) => {
    const newer = changes[index - 1];
    if (newer && newer.on < change.on)
      report(['changes', index, 'on'], 'Write the newest change first: this one is later than the one above.');
    checkParts(change, index, report);
    checkNames(change.lessons, names, ['changes', index, 'lessons'], 'lesson', report);
    checkNames(change.scenarios, scenarioNames, ['changes', index, 'scenarios'], 'scenario', report);
  });
}

function checkParts({ kind, lessons, quiz, scenarios }: WrittenChange, index: number, report: ReportAt) {
  const named = [lessons && 'lessons', quiz !== undefined && 'quiz', scenarios && 'scenarios'].filter((name) => typeof name === 'string');
  if (kind === 'material' && !lessons && !quiz && !scenarios) {
    report(['changes', index, 'kind'], 'A material change must name what is to be done again: `lessons`, `quiz: true` or `scenarios`.');
  }
  if (kind === 'material') return;
  for (const name of named) {
    report(['changes', index, name], `Only a material change asks for something to be done again; drop \`${name}\` or make it material.`);
  }
}

function checkNames(
  ids: readonly string[] | undefined,
  files: readonly { id: string }[],
  path: [string, number, string],
  what: string,
  report: ReportAt,
) {
  const known = files.map(({ id }) => id);
  ids?.forEach((id, index) => {
    if (!known.includes(id)) report([...path, index], `There is no ${what} \`${id}\` in this module. ${suggestion(id, known)}`);
  });
}
