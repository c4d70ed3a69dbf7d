import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { fieldName, type Fields } from '~/domain/quiz/fields';
import { useUnsaved } from '~/ui/unsaved';
import type { NotSavedReason } from '../learning/send-or-tell';
import type { AttemptActResult, ItemMark } from './attempt-act';
import { chosenEarly, sameFields } from './chosen-early';
import type { AnsweredItem } from './load-attempt.server';
import { showAnswer } from './show-answer';

export type SaveState = { kind: 'kept' } | { kind: 'saving' } | { kind: 'not-saved'; reason: NotSavedReason | 'unreadable' };

interface Options {
  action: string;
  mark: ItemMark;
  onMark: (mark: ItemMark) => void;
  /** The attempt takes no more answers: it was handed in elsewhere, or its time is over. */
  onRefused: (problem: string) => void;
}

/**
 * The answer to one item, saved on each change. A change during a save waits for it, so that the last choice is also the
 * last to arrive. An answer that came from elsewhere meanwhile stays, and is shown here; one of this page whose receipt was
 * lost is none. What no server took stays on the page, and is sent again by itself.
 */
export function useSavedAnswer({ item, fields: start }: AnsweredItem, { action, mark, onMark, onRefused }: Options) {
  const fetcher = useFetcher<AttemptActResult>({ key: `${action}/${item.number}` });
  const [fields, setFields] = useState(start);
  const sent = useRef([start]);
  const seen = useRef<AttemptActResult>();
  const idle = fetcher.state === 'idle';
  const answered = savedMarkOf(fetcher.data, item.number);
  const known = (answered ?? mark).knownSave;
  const looked = useRef(false);

  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    const early = chosenEarly(item, start);
    if (early) setFields(early);
  }, [item, start]);

  useEffect(() => {
    if (!idle) return;
    const isNews = seen.current !== fetcher.data;
    seen.current = fetcher.data;
    const other = isNews ? answered?.elsewhere : undefined;
    const isOwn = other && sent.current.some((each) => sameFields(each, other));
    if (sent.current.at(-1) === fields && !isOwn) {
      if (!other) return;
      sent.current.push(other);
      setFields(other);
      showAnswer(item.number, other);
      return;
    }
    sent.current.push(fields);
    fetcher.submit(toForm(item.number, fields, known), { method: 'post', action });
  }, [idle, fields, fetcher, item.number, action, answered, known]);

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
  return { fields, setFields, retry, state, wasLost, isFromElsewhere: fields === answered?.elsewhere };
}

function stateAfter(result: AttemptActResult | undefined): SaveState {
  if (result?.kind === 'not-saved') return result;
  return result?.kind === 'refused' && result.reason === 'unreadable' ? { kind: 'not-saved', reason: 'unreadable' } : { kind: 'kept' };
}

function savedMarkOf(result: AttemptActResult | undefined, number: number): ItemMark | undefined {
  return result?.kind === 'saved' ? result.items.find((mark) => mark.number === number) : undefined;
}

function toForm(number: number, fields: Fields, known: string): FormData {
  const form = new FormData();
  for (const [name, value] of [
    ['intent', 'save'],
    ['enhanced', '1'],
    ['item', String(number)],
    [fieldName(number, 'known'), known],
  ] as const)
    form.append(name, value);
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value);
  return form;
}
