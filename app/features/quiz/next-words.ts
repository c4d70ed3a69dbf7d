import { counted, listed } from '~/domain/calendar/in-words';
import type { NextInQuiz } from './next-in-quiz.server';

export interface NextWords {
  /** “You are here: attempt 2 of 3”. */
  where: string;
  title: string;
  sentence: string;
  /** Where the one primary action leads; undefined when it starts an attempt. */
  href: string | undefined;
  label: string;
}

/** What comes next, in the words of both quiz pages. */
export function nextWords(next: NextInQuiz, moduleId: string, maxAttempts: number): NextWords {
  const module = `/modules/${moduleId}`;
  const attempt = (number: number) => `attempt ${number} of ${maxAttempts}`;
  switch (next.kind) {
    case 'may-attempt':
      return {
        ...inviting(next.number, maxAttempts),
        where: here(attempt(next.number)),
        href: undefined,
        label: `Start ${attempt(next.number)}`,
      };
    case 'in-progress':
      return {
        ...goingOn,
        where: here(attempt(next.number)),
        href: `/attempts/${next.attemptId}`,
        label: `Go on with attempt ${next.number}`,
      };
    case 'cooling-down':
      return { ...waiting(next, maxAttempts), where: here('a pause'), href: module, label: 'Go to the lessons' };
    case 'lessons-left':
      return {
        ...reading(next.lessons),
        where: here('the lessons'),
        href: firstLesson(module, next.lessons),
        label: 'Go on with the lessons',
      };
    case 'no-attempts-left':
      return { ...ended(next.maxAttempts), where: here('no attempt left'), href: module, label: 'Back to the module' };
    case 'not-asked':
      return { ...notAsked, where: here('only what changed'), href: module, label: 'See what is asked for' };
    case 'passed':
      return { ...passed, where: here('the rest of the module'), href: module, label: 'See what is left' };
    case 'being-recorded':
      return { ...beingRecorded, where: here('the rest of the module'), href: module, label: 'See what is left' };
    case 'certified':
      return { ...certified, where: here('done'), href: '/certificates', label: 'See your certificates' };
    case 'revoked':
      return { ...revoked(next.on), where: here('to be earned again'), href: module, label: 'See what is to be done again' };
  }
}

type Words = Pick<NextWords, 'title' | 'sentence'>;
type Lessons = Extract<NextInQuiz, { kind: 'lessons-left' }>['lessons'];

const notAsked: Words = {
  title: 'The quiz is not asked for again',
  sentence: 'Only what changed is. The attempt that you passed before counts.',
};
const goingOn: Words = { title: 'Your attempt is open', sentence: 'What you chose is saved. Go on where you stopped.' };
const passed: Words = { title: 'The quiz is passed', sentence: 'Something else of the module is left.' };
const beingRecorded: Words = {
  title: 'The quiz is passed',
  sentence: 'The time ended before you handed in, and what you had saved is enough. It is being recorded; look again in a minute.',
};
const certified: Words = { title: 'You are certified', sentence: 'The quiz is passed, and with it the module.' };

function revoked(on: string): Words {
  const sentence = `You had passed this quiz, but the certification was revoked on ${on} and no longer counts. The module is to be done again.`;
  return { title: 'Your certification was revoked', sentence };
}

function here(place: string): string {
  return `You are here: ${place}`;
}

function inviting(number: number, maxAttempts: number): Words {
  const title = number === 1 ? 'You are ready for the quiz' : 'You may try again';
  const last = 'This is the last attempt. Take your time, and read again first what you were not sure of.';
  return {
    title,
    sentence: number === maxAttempts ? last : `${leftFrom(number, maxAttempts)} You can stop at any time: what you chose is saved.`,
  };
}

function waiting({ number, until }: { number: number; until: string }, maxAttempts: number): Words {
  return {
    title: `Attempt ${number} opens on ${until}`,
    sentence: `${leftFrom(number, maxAttempts)} The pause is there to read again what was missed.`,
  };
}

function leftFrom(number: number, maxAttempts: number): string {
  const left = maxAttempts - number + 1;
  return left === 1 ? 'One attempt is left.' : `${left} attempts are left.`;
}

function reading(lessons: Lessons): Words {
  return {
    title: `${counted(lessons.length, 'lesson')} first, then the quiz`,
    sentence: `Still to finish: ${listed(lessons.map((lesson) => lesson.title))}.`,
  };
}

function firstLesson(module: string, [first]: Lessons): string {
  return first ? `${module}/lessons/${first.id}` : module;
}

function ended(maxAttempts: number): Words {
  const sentence = 'The right answers stand in your results now. Talk to your supervisor, who can grant you one more.';
  return { title: maxAttempts === 1 ? 'The one attempt is used' : `All ${maxAttempts} attempts are used`, sentence };
}
