import { useEffect, useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/** False for what the server rendered, true for what the browser built after a step within the app. */
function useBuiltInBrowser(): boolean {
  const [built] = useState(
    useSyncExternalStore(
      never,
      () => true,
      () => false,
    ),
  );
  return built;
}

/**
 * A page that was walked to within the app begins where a loaded one would: at its heading, or at the place that the
 * address names. Without this the focus falls out of the page with the link that was pressed.
 */
export function useNewStep(): void {
  const isNew = useBuiltInBrowser();
  useEffect(() => {
    if (!isNew) return;
    const named = document.getElementById(location.hash.slice(1));
    // A summary of what is wrong has taken it already.
    if (!named && document.getElementById('main')?.contains(document.activeElement)) return;
    const start = named ?? document.getElementById('page-title');
    if (named && named.tabIndex < 0) named.tabIndex = -1;
    start?.focus({ preventScroll: true });
  }, [isNew]);
}
