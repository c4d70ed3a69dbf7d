import { expect, it } from 'vitest';
import { previewInWords } from '~/features/assignment/assign-preview';

it('a preview that waits says for what, also when all is chosen and something cannot be taken as it was typed', () => {
  const words = (missing: string[]) => previewInWords({ kind: 'missing', missing });
  expect(words(['a role', 'a due date'])).toMatch(/^Choose a role and a due date\. Then /);
  expect(words([])).toMatch(/^Set right what is marked above\. Then /);
});
