import { useEffect, useRef, useState } from 'react';
import { Notice } from '~/ui/notice';
import { Head, Page, UpLink } from '~/ui/page';
import { useAskingBeforeLeaving } from '../learning/use-asking-before-leaving';
import type { AttemptActResult } from './attempt-act';
import { AnsweredElsewhere } from './answered-elsewhere';
import { HandInView } from './hand-in';
import type { AttemptPage, OpenAttempt } from './load-attempt.server';
import { AttemptQuestions, openOf } from './open-attempt';
import { ReviewView } from './review-page';

interface AttemptViewProps {
  page: AttemptPage;
  /** What the last whole-page post came to, when it did not lead elsewhere. */
  result?: AttemptActResult;
  step: string | null;
  /** The numbers of the questions at which another tab’s answer stands instead of what was posted. */
  elsewhere?: readonly string[];
}

/** One attempt: its questions, the step before handing in, or its result. */
export function AttemptView({ page, result, step, elsewhere = [] }: AttemptViewProps) {
  const [refused, setRefused] = useState<string>();
  const told = problemOf(result) ?? refused;
  useAskingBeforeLeaving();
  useHeadingFocus(page.kind === 'submitted' ? 'result' : step);
  if (page.kind === 'submitted') return <ReviewView page={page} told={told} />;
  if (step === 'hand-in' && !told) return <HandInView page={page} elsewhere={elsewhere} />;
  const saved = step === 'saved' && !told ? savedInWords(page) : undefined;
  return (
    <Page>
      <Head
        title={`Quiz: ${page.module.title}`}
        lead={leadOf(page)}
        up={<UpLink href={`/modules/${page.module.id}/quiz`}>Rules and earlier attempts</UpLink>}
      />
      {told && <Notice tone="risk" title={told} />}
      <AnsweredElsewhere numbers={elsewhere} />
      {saved && <Notice tone="good" title={saved} />}
      <AttemptQuestions page={page} onRefused={setRefused} />
    </Page>
  );
}

/** A new step begins at its heading, for those who listen to the page or walk it by keyboard. */
function useHeadingFocus(step: string | null) {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.getElementById('page-title')?.focus();
  }, [step]);
}

function problemOf(result: AttemptActResult | undefined): string | undefined {
  switch (result?.kind) {
    case 'refused':
      return result.problem;
    case 'not-saved':
      return 'Not handed in: the server did not answer. What you chose is still on this page; try again in a moment.';
    case 'saved':
    case undefined:
      return undefined;
  }
}

function leadOf({ number, maxAttempts, items, passPoints, maxPoints, clock }: OpenAttempt): string {
  const attempt = `Attempt ${number} of ${maxAttempts}. ${items.length} questions, ${passPoints} of ${maxPoints} points pass.`;
  const elsewhere = 'you can close this page and go on elsewhere';
  return `${attempt} Every choice is saved as you make it; ${elsewhere}${clock ? ' while the clock runs' : ', whenever you like'}.`;
}

function savedInWords({ items }: OpenAttempt): string {
  const open = openOf(items.map(({ mark }) => mark)).length;
  return `Saved: ${items.length - open} of ${items.length} questions are answered.`;
}
