import type { ReactNode } from 'react';
import { ButtonLink } from '~/ui/button';
import { ContinueCard } from '~/ui/continue-card';
import type { NextInQuiz } from './next-in-quiz.server';
import { nextWords } from './next-words';

interface NextCardProps {
  next: NextInQuiz;
  moduleId: string;
  maxAttempts: number;
  /** What starts the next attempt, given its words. */
  start: (label: string) => ReactNode;
}

/** The bookmark of both quiz pages: where one stands, and the one thing to do now. */
export function NextCard({ next, moduleId, maxAttempts, start }: NextCardProps) {
  const { where, title, sentence, href, label } = nextWords(next, moduleId, maxAttempts);
  const goOn = href && (
    <ButtonLink kind="primary" href={href} iconAfter="arrow">
      {label}
    </ButtonLink>
  );
  return (
    <ContinueCard where={where} title={title} action={goOn ?? start(label)}>
      {sentence}
    </ContinueCard>
  );
}
