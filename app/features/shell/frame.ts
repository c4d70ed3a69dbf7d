/** What a route says about the frame around it, as its `handle`. */
export interface RouteFrame {
  /** The page brings everything itself: no masthead, no foot. A function decides by what the page shows. */
  cover?: boolean | ((shown: ShownPage) => boolean);
  /** The address of the page above, where the own one does not say whose tab it is: one page serves the learner and the team. */
  under?: (shown: ShownPage) => string | undefined;
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

/** Where in the product the shown page stands, as an address: the last word has the innermost route. */
export function pathShown(
  matches: readonly { handle: unknown; data: unknown }[],
  { pathname, search }: { pathname: string; search: string },
) {
  return matches.reduce((path, { handle, data }) => frameOf(handle)?.under?.({ data, search }) ?? path, pathname);
}

function frameOf(handle: unknown): RouteFrame | undefined {
  return typeof handle === 'object' && handle !== null ? handle : undefined;
}
