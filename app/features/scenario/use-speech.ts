import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

const key = 'servewell-speech';

/** The customer's lines by the browser's own voice. Off until somebody turns it on, and remembered in this browser. */
export function useSpeech(line: string, step: number): { kind: 'unknown' } | { kind: 'ready'; on: boolean; toggle: () => void } {
  const able = useSyncExternalStore(subscribe, canSpeak, () => false);
  const remembered = useSyncExternalStore(subscribe, isRemembered, () => false);
  const [chosen, setChosen] = useState<boolean>();
  const on = chosen ?? remembered;

  useEffect(() => {
    if (!able || !on || line === '') return;
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(new SpeechSynthesisUtterance(line));
    return () => window.speechSynthesis.cancel();
  }, [able, on, line, step]);

  const toggle = useCallback(() => {
    remember(!on);
    setChosen(!on);
  }, [on]);
  return able ? { kind: 'ready', on, toggle } : { kind: 'unknown' };
}

const subscribe = () => () => {};
const canSpeak = () => 'speechSynthesis' in window;

/** A browser may forbid its storage: then nothing is remembered, and nothing breaks. */
function isRemembered(): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

function remember(on: boolean) {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Not kept: the choice holds for this page.
  }
}
