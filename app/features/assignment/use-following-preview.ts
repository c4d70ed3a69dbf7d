import { useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useRef, type FormEvent } from 'react';

const pauseMs = 350;

/**
 * Asks for the preview again a moment after something that it rests on has changed. Without JavaScript the button does
 * that. `follow` is for the form's onChange; `following` is true while a newer preview is on its way.
 */
export function useFollowingPreview(): { follow: (event: FormEvent<HTMLFormElement>) => void; following: boolean } {
  const submit = useSubmit();
  const navigation = useNavigation();
  const pause = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(pause.current), []);
  // Once the form is on its way, an earlier change must not send it elsewhere.
  useEffect(() => {
    if (navigation.state === 'submitting') clearTimeout(pause.current);
  }, [navigation.state]);
  function follow(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    if (event.target instanceof HTMLTextAreaElement) return;
    clearTimeout(pause.current);
    pause.current = setTimeout(
      () => submit(form, { method: 'get', action: '/team/assign', replace: true, preventScrollReset: true }),
      pauseMs,
    );
  }
  return { follow, following: navigation.state === 'loading' && navigation.formMethod === 'GET' };
}
