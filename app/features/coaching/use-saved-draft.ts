import { useBeforeUnload, useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ObservationActResult } from './observation-act';

export type DraftState = { kind: 'kept'; at: string } | { kind: 'saving' } | { kind: 'not-saved' };

/** So long after the last change it is saved: a word is not sent letter by letter. */
const restMilliseconds = 700;

/** Saves a form by itself while it is filled in. What could not be saved stays on the screen and goes with the next change. */
export function useSavedDraft(form: RefObject<HTMLFormElement>, startedAt: string) {
  const fetcher = useFetcher<ObservationActResult>();
  const [changes, setChanges] = useState(0);
  const sent = useRef(0);
  const idle = fetcher.state === 'idle';

  useEffect(() => {
    if (!idle || sent.current === changes) return;
    const rest = setTimeout(() => {
      if (!form.current) return;
      sent.current = changes;
      fetcher.submit(toSave(form.current), { method: 'post' });
    }, restMilliseconds);
    return () => clearTimeout(rest);
  }, [idle, changes, fetcher, form]);

  const state = stateOf(idle && sent.current === changes, fetcher.data, startedAt);
  const warn = useCallback((event: BeforeUnloadEvent) => state.kind !== 'kept' && event.preventDefault(), [state.kind]);
  useBeforeUnload(warn);
  return { state, changed: () => setChanges((count) => count + 1) };
}

function stateOf(isSettled: boolean, result: ObservationActResult | undefined, startedAt: string): DraftState {
  if (!isSettled) return { kind: 'saving' };
  if (!result) return { kind: 'kept', at: startedAt };
  return result.kind === 'saved' ? { kind: 'kept', at: result.at } : { kind: 'not-saved' };
}

function toSave(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  data.set('intent', 'save');
  data.set('enhanced', '1');
  return data;
}
