import { fieldName } from '~/domain/quiz/fields';
import type { ReviewedItem } from '~/domain/quiz/review';
import { AnsweredCheck } from '~/ui/check';
import { TextLink } from '~/ui/link';
import type { MarkName } from '~/ui/mark';
import { Pill } from '~/ui/pill';
import { Note } from '~/ui/text';
import { RichTextView } from '../learning/rich-text';
import type { AttemptReview } from './load-review.server';
import { kindInWords } from './quiz-words';
import { answersOf } from './reviewed-answers';

const marks: Record<ReviewedItem['outcome'], MarkName> = { right: 'done', partly: 'progress', 'not-yet': 'wrong', open: 'open' };

/** One question after the attempt: what was chosen, what it was worth, and why. */
export function ReviewedQuestion({ item, page }: { item: AttemptReview['items'][number]; page: AttemptReview }) {
  const lesson = page.readAgain.find((each) => each.lessonId === item.readAgain);
  return (
    <AnsweredCheck
      id={fieldName(item.number)}
      head={`Question ${item.number}. ${kindInWords(item.kind)}`}
      status={
        <Pill mark={marks[item.outcome]}>
          {item.outcome === 'open' && 'Left open, '}
          {item.points} of {item.maxPoints} points
        </Pill>
      }
      ask={
        <>
          {item.picked !== null && <Note>Picked for you, since you had lost points here before: {item.picked}</Note>}
          <RichTextView nodes={item.ask} />
        </>
      }
      answers={answersOf(item)}
      ordered={item.kind === 'order'}
      actions={lesson && <TextLink href={`/modules/${page.module.id}/lessons/${lesson.lessonId}`}>Read “{lesson.title}” again</TextLink>}
    />
  );
}
