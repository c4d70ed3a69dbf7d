import { longestPassword, shortestPassword, type PasswordProblem } from '~/domain/access/password-rule';

/** “40 seconds”, “5 minutes”. */
export function waitInWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

/** The rules, said before anything is typed. */
export const passwordHint = `At least ${shortestPassword} characters; up to ${longestPassword}. Four words that mean nothing together are easy to keep and hard to guess.`;

/** What is wrong with a new password, and what to do. */
export function passwordProblemInWords(problem: PasswordProblem): string {
  switch (problem.kind) {
    case 'too-short':
      return `The password is too short: it needs at least ${shortestPassword} characters.`;
    case 'too-long':
      return `The password may have up to ${longestPassword} characters.`;
    case 'cannot-be-stored':
      return 'The password holds characters that cannot be stored. Type it again without them.';
    case 'well-known':
      return 'This password, or one very like it, is on the lists that are tried first. Choose another one.';
    case 'sequence':
      return 'This password repeats itself or follows the keyboard. Choose one that does not.';
    case 'about-you':
      return 'This password is made of your name, your email or the company’s name. Choose another one.';
  }
}
