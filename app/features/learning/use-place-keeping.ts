import { useEffect } from 'react';

/** How long a heading must be in view before it counts as read up to. */
const settleMs = 1_500;

/**
 * Tells the server which heading is in view, so that "Continue" leads there on any device. A convenience: when it
 * cannot be saved, nothing is lost but the place.
 */
export function usePlaceKeeping(action: string, anchors: readonly string[]): void {
  useEffect(() => {
    const headings = anchors.flatMap((anchor) => document.getElementById(anchor) ?? []);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saved = '';
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting)?.target.id;
        if (!seen) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (seen === saved) return;
          saved = seen;
          void fetch(action, { method: 'POST', body: new URLSearchParams({ anchor: seen }), keepalive: true }).catch(() => {});
        }, settleMs);
      },
      { rootMargin: '0px 0px -50% 0px' },
    );
    headings.forEach((heading) => observer.observe(heading));
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [action, anchors]);
}
