import { useEffect, type RefObject } from 'react';

/** Number keys choose a reply; the arrow keys walk through them. Enter presses a button by itself. */
export function useReplyKeys(group: RefObject<HTMLElement>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const replies = [...(group.current?.querySelectorAll<HTMLButtonElement>('button[name="reply"]') ?? [])];
      const chosen = /^[1-9]$/.test(event.key) ? replies[Number(event.key) - 1] : undefined;
      if (chosen) chosen.click();
      else if (!walk(replies, event.key)) return;
      event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [group]);
}

function walk(replies: readonly HTMLButtonElement[], key: string): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const at = replies.findIndex((reply) => reply === document.activeElement);
  const next = key === 'ArrowDown' ? at + 1 : at === -1 ? replies.length - 1 : at - 1;
  const reply = replies[(next + replies.length) % Math.max(1, replies.length)];
  reply?.focus();
  return reply !== undefined;
}
