/** What a route says about the frame around it, as its `handle`. */
export interface RouteFrame {
  /** The page is the cover of the guide and brings everything itself: no masthead, no foot. */
  cover: boolean;
}

export const coverFrame: RouteFrame = { cover: true };

export function isCover(matches: readonly { handle: unknown }[]): boolean {
  return matches.some(({ handle }) => typeof handle === 'object' && handle !== null && 'cover' in handle && handle.cover === true);
}
