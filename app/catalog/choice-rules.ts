import type { Path } from './located';
import type { ReportAt } from './report-at';

interface Choice {
  id: string;
  correct?: boolean | undefined;
}

/** Ids are looked up later: each may stand once. `pathOf` says where the id with this index is written. */
export function checkUniqueIds(ids: readonly string[], pathOf: (index: number) => Path, report: ReportAt) {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) report(pathOf(index), `The id \`${id}\` stands here twice; change or drop this one.`);
  });
}

/** Reports an option whose id stands before it among the same options: an answer is saved under the id. */
export function checkOptionIds(options: readonly { id: string }[], report: ReportAt) {
  checkUniqueIds(
    options.map((option) => option.id),
    (index) => ['options', index, 'id'],
    report,
  );
}

/** Reports a question with one right answer that has none, or more than one, or nothing to choose from. */
export function checkSingle(options: readonly Choice[], report: ReportAt) {
  const correct = options.filter((option) => option.correct === true).length;
  if (correct !== 1) report(['options'], `Mark exactly one option with \`correct: true\`; now ${countOf(correct)}.`);
  if (options.length < 2) report(['options'], 'Give at least two options to choose from.');
}

/** Reports a question whose `choose` is not the number of right options, or that is right when all are chosen. */
export function checkSeveral(choose: number, options: readonly Choice[], report: ReportAt) {
  const correct = options.filter((option) => option.correct === true).length;
  if (correct !== choose) report(['choose'], `\`choose\` must be the number of correct options; it is ${choose}, and ${countOf(correct)}.`);
  if (options.length <= choose) report(['options'], 'Give more options than are to be chosen.');
}

/** Reports an order of fewer than three: two could be put right by chance every second time. */
export function checkOrder(options: readonly unknown[], report: ReportAt) {
  if (options.length < 3) report(['options'], `Give at least three options to put in order; now there are ${options.length}.`);
}

function countOf(correct: number): string {
  if (correct === 0) return 'none is marked';
  return correct === 1 ? 'one is marked' : `${correct} are marked`;
}
