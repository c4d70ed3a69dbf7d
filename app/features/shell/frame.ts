/** What a route says about the frame around it, as its `handle`. */
export interface RouteFrame {
  /** The page brings everything itself: no masthead, no foot. A function decides by what the page shows. */
  cover: boolean | ((shown: ShownPage) => boolean);
}

export interface ShownPage {
  /** What the route's loader gave. */
  data: unknown;
  /** The address's query, “?told=ended”. */
  search: string;
}

export const coverFrame: RouteFrame = { cover: true };

export function isCover(matches: readonly { handle: unknown; data: unknown }[], search: string): boolean {
  return matches.some(({ handle, data }) => {
    const cover = frameOf(handle)?.cover ?? false;
    return typeof cover === 'function' ? cover({ data, search }) : cover;
  });
}

function frameOf(handle: unknown): RouteFrame | undefined {
  return typeof handle === 'object' && handle !== null && 'cover' in handle ? (handle as RouteFrame) : undefined;
}
