import type { Item } from '~/domain/quiz/quiz';
import type { CompiledQuiz } from './compile-quiz.server';
import type { ContentProblem } from './content-problem';
import { rightIsLongest, standsOut } from './given-away';
import type { WeighedOption } from './given-away';
import type { Read } from './load-module.server';
import { reportAt } from './report-at';
import { yamlPlaces } from './yaml.server';

/** In this part of the questions at most the right option may be the longest; a fourth would be chance. */
const mostLongestPercent = 40;
/** In fewer questions chance alone may do it. */
const fewestToJudge = 8;

/** What an editor would say about a pool that is sound in its form: options that are given away by their length. */
export function editPool({ file, value }: Read<CompiledQuiz>, problems: ContentProblem[]) {
  const report = reportAt(problems, file.path, yamlPlaces(file.text));
  value.items.forEach((item, index) => {
    const found = standsOut(weighed(item));
    if (found === undefined) return;
    report(
      ['items', index, 'options', found, 'text'],
      `This option of \`${item.id}\` is right and much longer than the others; shorten it, or say more in another.`,
    );
  });
  const ofOneKey = value.items.filter((item) => item.kind === 'single' || item.kind === 'best-and-worst').map(weighed);
  const longest = ofOneKey.filter(rightIsLongest).length;
  if (ofOneKey.length >= fewestToJudge && longest * 100 > mostLongestPercent * ofOneKey.length) {
    report(
      ['items'],
      `The right option is the longest in ${longest} of ${ofOneKey.length} questions; ${mostLongestPercent} % is the most. Say more in some of the others.`,
    );
  }
}

/** The options whose length could give the right ones away; none where every option is part of the answer. */
function weighed(item: Item): WeighedOption[] {
  switch (item.kind) {
    case 'single':
    case 'several':
      return item.options.map(({ text, correct }) => ({ text, right: correct }));
    case 'best-and-worst':
      return item.options.map(({ text, role }) => ({ text, right: role === 'best' }));
    case 'order':
    case 'match':
      return [];
  }
}
