import { useEffect } from 'react';

/** Escape puts away the meanings that lie over the text, until the pointer and the keyboard have left their terms. */
export function useTermsPutAway() {
  useEffect(() => {
    const putAway = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      for (const term of document.querySelectorAll('.term:hover, .term:focus-within')) term.classList.add('put-away');
    };
    const bringBack = () => {
      for (const term of document.querySelectorAll('.term.put-away:not(:hover, :focus-within)')) term.classList.remove('put-away');
    };
    document.addEventListener('keydown', putAway);
    document.addEventListener('pointerover', bringBack);
    document.addEventListener('focusin', bringBack);
    return () => {
      document.removeEventListener('keydown', putAway);
      document.removeEventListener('pointerover', bringBack);
      document.removeEventListener('focusin', bringBack);
    };
  }, []);
}
