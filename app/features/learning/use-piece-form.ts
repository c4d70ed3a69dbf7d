import { useFetcher } from '@remix-run/react';
import { useRef, type FormEvent } from 'react';
import { useUnsaved } from '~/ui/unsaved';
import type { LessonActResult } from './lesson-act';

/**
 * The form of one piece of a lesson. What no server took is sent again by itself, as the form stands then. `isTyped`: it
 * holds something that nobody has sent.
 */
export function usePieceForm(isTyped = false) {
  const fetcher = useFetcher<LessonActResult>();
  const pressed = useRef<{ form: HTMLFormElement; button: HTMLElement | null }>();
  const isLost = fetcher.data?.kind === 'not-saved';
  const isIdle = fetcher.state === 'idle';
  const send = () => {
    const { form, button } = pressed.current ?? {};
    if (isIdle && button?.isConnected) form?.requestSubmit(button);
  };
  useUnsaved({ isUnsaved: isTyped || isLost || fetcher.state === 'submitting', isLost, send });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    pressed.current = { form: event.currentTarget, button: (event.nativeEvent as SubmitEvent).submitter };
  };
  return { fetcher, onSubmit };
}
