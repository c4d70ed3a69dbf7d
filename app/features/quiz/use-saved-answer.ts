import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Fields } from '~/domain/quiz/fields';
import { useUnsaved } from '~/ui/unsaved';
import type { NotSavedReason } from '../learning/send-or-tell';
import type { AttemptActResult, ItemMark } from './attempt-act';
import { chosenEarly } from './chosen-early';
import type { AnsweredItem } from './load-attempt.server';

export type SaveState = { kind: 'kept' } | { kind: 'saving' } | { kind: 'not-saved'; reason: NotSavedReason | 'unreadable' };

interface Options {
  action: string;
  onMark: (mark: ItemMark) => void;
  /** The attempt takes no more answers: it was handed in elsewhere, or its time is over. */
  onRefused: (problem: string) => void;
}

/**
 * The answer to one item, saved on each change. A change during a save waits for it, so that the last choice is also the
 * last to arrive. What no server took stays on the page, and is sent again by itself.
 */
export function useSavedAnswer({ item, fields: start }: AnsweredItem, { action, onMark, onRefused }: Options) {
  const fetcher = useFetcher<AttemptActResult>({ key: `${action}/${item.number}` });
  const [fields, setFields] = useState(start);
  const lastSent = useRef(start);
  const idle = fetcher.state === 'idle';
  const looked = useRef(false);

  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    const early = chosenEarly(item, start);
    if (early) setFields(early);
  }, [item, start]);

  useEffect(() => {
    if (!idle || lastSent.current === fields) return;
    lastSent.current = fields;
    fetcher.submit(toForm(item.number, fields), { method: 'post', action });
  }, [idle, fields, fetcher, item.number, action]);

  useEffect(() => {
    if (fetcher.data?.kind === 'saved') fetcher.data.items.forEach(onMark);
    if (fetcher.data?.kind === 'refused' && fetcher.data.reason !== 'unreadable') onRefused(fetcher.data.problem);
  }, [fetcher.data, onMark, onRefused]);

  const after = stateAfter(fetcher.data);
  // While it is sent again it is still not saved: saying so once is enough.
  const state: SaveState = idle || after.kind === 'not-saved' ? after : { kind: 'saving' };
  const retry = () => idle && setFields((now) => ({ ...now }));
  const isLost = fetcher.data?.kind === 'not-saved';
  const [wasLost, setWasLost] = useState(false);
  if (isLost && !wasLost) setWasLost(true);
  useUnsaved({ isUnsaved: state.kind !== 'kept', isLost, send: retry });
  return { fields, setFields, retry, state, wasLost };
}

function stateAfter(result: AttemptActResult | undefined): SaveState {
  if (result?.kind === 'not-saved') return result;
  return result?.kind === 'refused' && result.reason === 'unreadable' ? { kind: 'not-saved', reason: 'unreadable' } : { kind: 'kept' };
}

function toForm(number: number, fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of [
    ['intent', 'save'],
    ['enhanced', '1'],
    ['item', String(number)],
  ] as const)
    form.append(name, value);
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value);
  return form;
}
