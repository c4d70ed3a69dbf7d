import { useEffect, useRef } from 'react';

const unsaved = new Set<symbol>();
/** What no server has taken yet, each by what sends it again. */
const lost = new Set<() => void>();
let tries: readonly number[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

const first = 5_000;
const longest = 30_000;
const minute = 60_000;
const mostInAMinute = 4;

/**
 * Milliseconds until the next try: at once when there is a reason to hope, otherwise after a pause that doubles up to 30
 * seconds, and never so that more than four tries fall into a minute.
 */
export function pauseBefore(earlier: readonly number[], now: number, isHopeful: boolean): number {
  const wanted = isHopeful ? 0 : Math.min(first * 2 ** earlier.length, longest);
  const oldest = earlier.at(-mostInAMinute);
  return oldest === undefined ? wanted : Math.max(wanted, oldest + minute - now);
}

function plan(isHopeful: boolean) {
  clearTimeout(timer);
  if (lost.size > 0) timer = setTimeout(knock, pauseBefore(tries, Date.now(), isHopeful));
}

/** One alone asks whether the server is back; once it is let in, the others follow. */
function knock() {
  const [send] = lost;
  tries = [...tries, Date.now()].slice(-mostInAMinute);
  plan(false);
  if (!send) return;
  lost.delete(send);
  lost.add(send);
  send();
}

function hope() {
  if (document.visibilityState === 'visible') plan(true);
}

function keepTrying(send: () => void) {
  lost.add(send);
  addEventListener('online', hope);
  document.addEventListener('visibilitychange', hope);
  if (lost.size === 1) plan(false);
  return () => {
    lost.delete(send);
    tries = [];
    plan(true);
  };
}

/** Whether anything on this page would be gone with it. */
export function isAnythingUnsaved(): boolean {
  return unsaved.size > 0;
}

interface Unsaved {
  /** It would be gone with the page. */
  isUnsaved: boolean;
  /** It was sent, and no server took it: it is sent again by itself. */
  isLost: boolean;
  /** Sends it as it stands now. */
  send: () => void;
}

/** Keeps count of one thing on the page that is saved by itself, and sends it again for as long as that fails. */
export function useUnsaved({ isUnsaved, isLost, send }: Unsaved): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => (isLost ? keepTrying(() => latest.current()) : undefined), [isLost]);
  useEffect(() => {
    if (!isUnsaved) return;
    const own = Symbol();
    unsaved.add(own);
    return () => void unsaved.delete(own);
  }, [isUnsaved]);
}
