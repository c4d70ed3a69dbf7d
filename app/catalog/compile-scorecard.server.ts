import type { Scorecard } from '~/domain/coaching/scorecard';
import { checkUniqueIds } from './choice-rules';
import type { Report } from './content-problem';
import type { Path } from './located';
import { parseLocated } from './located';
import { scorecardFields, type WrittenScorecard } from './scorecard-fields';
import { toScorecard } from './to-scorecard';
import { readYaml } from './yaml.server';

/** Reads a scorecard, and reports what is wrong with it by itself. */
export function compileScorecard(file: string, report: Report): Scorecard | undefined {
  const located = readYaml(file, report);
  const written = located && parseLocated(scorecardFields, located, report);
  if (!written) return undefined;
  checkScorecard(written, (path, sentence) => report(located.places.ofValue(path), sentence));
  return toScorecard(written);
}

type ReportAt = (path: Path, sentence: string) => void;

function checkScorecard({ channels, items }: WrittenScorecard, report: ReportAt) {
  checkUniqueIds(channels, (index) => ['channels', index], report);
  checkUniqueIds(
    items.map((item) => item.id),
    (index) => ['items', index, 'id'],
    report,
  );
  items.forEach(({ dimension, playbook, levels }, index) => {
    if (dimension && playbook)
      report(['items', index, 'playbook'], 'An item measures a `dimension` or a procedure of the `playbook`; make two items of it.');
    levels.forEach((level, place) => {
      if (levels.indexOf(level) < place)
        report(['items', index, 'levels', place], 'Two levels have the same words; say what tells them apart.');
    });
  });
  if (items.every((item) => item.mayNotApply))
    report(['items'], 'Every item may not apply, so that a contact might be scored by nothing; let at least one always apply.');
}
