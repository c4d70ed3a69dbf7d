import { plainText } from '~/domain/content/plain-text';
import type { RichText } from '~/domain/content/rich-text';
import type { ReviewedItem, ReviewedOption, ReviewedPair, ReviewedReply, ReviewedStep } from '~/domain/quiz/review';
import type { AnswerItem } from '~/ui/check';
import { RichTextView } from '../learning/rich-text';

/** The rows under a reviewed question: what was chosen, whether it was right, and the reason as far as it may be told. */
export function answersOf(item: ReviewedItem): AnswerItem[] {
  switch (item.kind) {
    case 'single':
      return item.options.map((option, place) => row(place, option, verdictOnOnly(option)));
    case 'several':
      return item.options.map((option, place) => row(place, option, verdictOnOneOfSeveral(option)));
    case 'order':
      return item.steps.map((step, place) => row(place, step, verdictOnStep(step, item)));
    case 'match':
      return [
        ...item.pairs.map((pair, place) => row(place, { text: pair.left, why: pair.why }, verdictOnPair(pair))),
        ...item.extra.map(({ right, why }, place) =>
          row(item.pairs.length + place, { text: right, why }, { verdict: 'This one fits nowhere.' }),
        ),
      ];
    case 'best-and-worst':
      return item.options.map((reply, place) => row(place, reply, verdictOnReply(reply)));
  }
}

type Verdict = Pick<AnswerItem, 'outcome' | 'verdict'>;

function row(place: number, { text, why }: { text: RichText; why: RichText | null }, verdict: Verdict): AnswerItem {
  return { id: String(place), text: <RichTextView nodes={text} />, why: why && <RichTextView nodes={why} />, ...verdict };
}

function verdictOnOnly({ chosen, correct }: ReviewedOption): Verdict {
  if (chosen)
    return correct ? { outcome: 'good', verdict: 'Your answer. This is it.' } : { outcome: 'risk', verdict: 'Your answer. Not this one.' };
  return correct ? { outcome: 'good', verdict: 'This would have been it.' } : {};
}

function verdictOnOneOfSeveral({ chosen, correct }: ReviewedOption): Verdict {
  if (chosen)
    return correct
      ? { outcome: 'good', verdict: 'You chose this. It belongs.' }
      : { outcome: 'risk', verdict: 'You chose this. It does not belong.' };
  return correct ? { outcome: 'risk', verdict: 'You left this out. It belongs.' } : {};
}

function verdictOnStep({ place, inPlace }: ReviewedStep, { keyShown }: ReviewedItem): Verdict {
  if (inPlace) return { outcome: 'good', verdict: 'In its place.' };
  if (place === null) return {};
  return { outcome: 'risk', verdict: keyShown ? `You put this in place ${place}.` : 'Not its place yet.' };
}

function verdictOnPair({ given, correct, right }: ReviewedPair): Verdict {
  const yours = given === null ? 'You left this open.' : `${correct ? 'Your match' : 'Not this match'}: ${plainText(given)}`;
  const verdict = (
    <>
      {yours}
      {right && !correct && (
        <>
          <br />
          It goes with: {plainText(right)}
        </>
      )}
    </>
  );
  if (given === null) return { verdict };
  return { outcome: correct ? 'good' : 'risk', verdict };
}

const roleWords = { best: 'It is the best.', worst: 'It is the worst.', between: 'It lies between best and worst.' } as const;

function verdictOnReply({ choices, role }: ReviewedReply): Verdict {
  const wrong = choices.some((choice) => !choice.right);
  const said = choices.map(({ as, right }) => `You chose this as ${as}. ${right ? 'It is.' : 'Not this one.'}`);
  const truth = role !== null && (choices.length === 0 || wrong) ? [roleWords[role]] : [];
  const verdict = [...said, ...truth].join(' ');
  if (choices.length > 0) return { outcome: wrong ? 'risk' : 'good', verdict };
  return role === 'best' || role === 'worst' ? { verdict } : {};
}
