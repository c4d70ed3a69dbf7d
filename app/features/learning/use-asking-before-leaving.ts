import { unstable_usePrompt, useBeforeUnload } from '@remix-run/react';
import type { FormEvent } from 'react';
import { isAnythingUnsaved } from '~/ui/unsaved';

const message = 'Something on this page is not saved yet, and would be lost. Leave it?';

const ask = (event: BeforeUnloadEvent) => isAnythingUnsaved() && event.preventDefault();

/** Asks before a page is closed or left on which something is not saved. One for a page: a router knows no second. */
export function useAskingBeforeLeaving(): void {
  useBeforeUnload(ask);
  unstable_usePrompt({
    when: ({ currentLocation, nextLocation }) => isAnythingUnsaved() && nextLocation.pathname !== currentLocation.pathname,
    message,
  });
}

/** The same for a form whose answer is another page: a router does not ask about a redirect. */
export function askBeforeSending(event: FormEvent): void {
  if (isAnythingUnsaved() && !confirm(message)) event.preventDefault();
}
