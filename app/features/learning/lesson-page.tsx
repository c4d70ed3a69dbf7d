import { Form, useNavigation } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { ErrorSummary } from '~/ui/error-summary';
import { Contents, Lesson, LessonEnd, LessonHead, Prose } from '~/ui/lesson';
import { TextLink } from '~/ui/link';
import { Page, UpLink } from '~/ui/page';
import { Lead } from '~/ui/text';
import { useTermsPutAway } from '~/ui/use-terms-put-away';
import { LessonParts } from './lesson-parts';
import type { LessonPage } from './load-lesson.server';
import { askBeforeSending, useAskingBeforeLeaving } from './use-asking-before-leaving';
import { usePlaceKeeping } from './use-place-keeping';

/** Reading column, contents with what is done, and at the end the one button that completes the lesson. */
export function LessonView({ page, problem, submission }: { page: LessonPage; problem?: string; submission?: unknown }) {
  const { module, lesson } = page;
  useTermsPutAway();
  useAskingBeforeLeaving();
  usePlaceKeeping(`/modules/${module.id}/lessons/${lesson.id}/place`, page.anchors);
  return (
    <Page width="wide">
      <Lesson contents={<Contents title={module.title} items={page.contents} />}>
        <LessonHead
          up={
            <UpLink href={`/modules/${module.id}`}>
              {module.title}, lesson {lesson.number} of {page.lessonCount}
            </UpLink>
          }
          title={lesson.title}
          facts={facts(page)}
        />
        {problem && <ErrorSummary title={problem} problems={page.open.map(missingPiece)} submission={submission} />}
        <OnlyChanges page={page} />
        <Prose>
          <Lead>{lesson.summary}</Lead>
          <LessonParts blocks={page.blocks} page={page} />
          <WhereThisComesFrom sources={lesson.sources} />
          <FinishLesson page={page} />
        </Prose>
      </Lesson>
    </Page>
  );
}

function OnlyChanges({ page: { onlyChanges } }: { page: LessonPage }) {
  if (!onlyChanges) return null;
  return (
    <p>
      {onlyChanges.asksThis
        ? onlyChanges.says
        : 'This lesson is not asked for again. It is open to read, and what you earned with it counts.'}
    </p>
  );
}

function facts({ lesson, minutesLeft, completed, checks }: LessonPage) {
  const time = completed ? `${lesson.minutes} minutes, done` : `${lesson.minutes} minutes, about ${minutesLeft} left`;
  return [
    { icon: 'clock' as const, text: time },
    { icon: 'check' as const, text: `${checks.answered} of ${checks.of} checks answered` },
  ];
}

function WhereThisComesFrom({ sources }: { sources: LessonPage['lesson']['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <Callout kind="source" title="Where this comes from">
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <cite>{source.title}</cite>. {source.note}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

const openPiece: Record<LessonPage['open'][number]['kind'], string> = {
  check: 'a check',
  reflection: 'a note to yourself',
  checklist: 'a list to tick',
  'field-log': 'one encounter for your log',
};

function missingPiece({ id, kind }: LessonPage['open'][number]) {
  return { id, message: `Go to ${openPiece[kind]}` };
}

function FinishLesson({ page }: { page: LessonPage }) {
  const { open, next, previous } = page;
  const isSettled = page.completed || page.onlyChanges?.asksThis === false;
  const pending = useNavigation().formData?.get('intent') === 'finish';
  return (
    <LessonEnd label="Go on">
      {!isSettled && open.length > 0 && (
        <p>
          To finish this lesson, {open.length === 1 ? 'one piece is' : `${open.length} pieces are`} left:{' '}
          {open.map((piece, index) => (
            <span key={piece.id}>
              {index > 0 && ', '}
              <a href={`#${piece.id}`}>{openPiece[piece.kind]}</a>
            </span>
          ))}
          .
        </p>
      )}
      <Actions>
        {isSettled ? (
          <ButtonLink kind="primary" href={next.href}>
            Go on: {next.title}
          </ButtonLink>
        ) : (
          <Form method="post" onSubmit={open.length === 0 ? askBeforeSending : undefined}>
            <Button kind="primary" name="intent" value="finish" pending={pending} iconAfter="arrow">
              Finish lesson {page.lesson.number}
            </Button>
          </Form>
        )}
        {previous && <TextLink href={previous.href}>Back to “{previous.title}”</TextLink>}
      </Actions>
    </LessonEnd>
  );
}
