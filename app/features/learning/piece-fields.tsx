import { useSyncExternalStore } from 'react';

const nothing = () => () => {};

/** False on the server and for the first render in the browser, true as soon as scripts run. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
}

/** Names the piece to the lesson's action, and says whether a script waits for the answer or a whole page. */
export function PieceFields({ id }: { id: string }) {
  return (
    <>
      <input type="hidden" name="interaction" value={id} />
      {useHydrated() && <input type="hidden" name="enhanced" value="1" />}
    </>
  );
}
