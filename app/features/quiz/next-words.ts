import { counted } from '~/domain/calendar/in-words';
import type { NextInQuiz } from './next-in-quiz.server';

export interface NextWords {
  /** “You are here: attempt 2 of 3”. */
  where: string;
  title: string;
  sentence: string;
  /** Where the one primary action leads; undefined when there is none, or when it starts an attempt. */
  href: string | undefined;
  label: string;
}

/** What comes next, in the words of both quiz pages. */
export function nextWords(next: NextInQuiz, moduleId: string, maxAttempts: number): NextWords {
  const module = `/modules/${moduleId}`;
  const card = (place: string, title: string, sentence: string, label: string, href?: string) => ({
    where: `You are here: ${place}`,
    title,
    sentence,
    label,
    href,
  });
  switch (next.kind) {
    case 'may-attempt':
      return card(
        `attempt ${next.number} of ${maxAttempts}`,
        next.number === 1 ? 'You are ready for the quiz' : `You may try again`,
        next.number === maxAttempts
          ? 'This is the last attempt. Take your time, and read again first what you were not sure of.'
          : 'You can stop at any time: what you chose is saved.',
        `Start attempt ${next.number} of ${maxAttempts}`,
      );
    case 'in-progress':
      return card(
        `attempt ${next.number} of ${maxAttempts}`,
        'Your attempt is open',
        'What you chose is saved. Go on where you stopped.',
        `Go on with attempt ${next.number}`,
        `/attempts/${next.attemptId}`,
      );
    case 'cooling-down':
      return card(
        'a pause',
        `Attempt ${next.number} opens on ${next.until}`,
        'The pause is there to read again what was missed.',
        'Go to the lessons',
        module,
      );
    case 'lessons-left':
      return card(
        'the lessons',
        `${counted(next.lessons.length, 'lesson')} first, then the quiz`,
        `Still to finish: ${next.lessons.map((lesson) => lesson.title).join(', ')}.`,
        'Go on with the lessons',
        next.lessons[0] ? `${module}/lessons/${next.lessons[0].id}` : module,
      );
    case 'no-attempts-left':
      return card(
        'no attempt left',
        `All ${counted(next.maxAttempts, 'attempt')} are used`,
        'The right answers stand in your results now. Talk to your supervisor about what comes next.',
        'Back to the module',
        module,
      );
    case 'passed':
      return card('the rest of the module', 'The quiz is passed', 'Something else of the module is left.', 'See what is left', module);
    case 'certified':
      return card('done', 'You are certified', 'The quiz is passed, and with it the module.', 'See your certificates', '/certificates');
  }
}
