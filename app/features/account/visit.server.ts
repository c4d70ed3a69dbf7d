/** Who asks, from where, as the process knows it. */
export interface Visit {
  headers: Headers;
  clientAddress: string;
  requestId: string;
}

/** The visit behind a loader's or an action's arguments. */
export function visitOf(asked: { request: { headers: Headers }; context: { clientAddress: string; requestId: string } }): Visit {
  const { clientAddress, requestId } = asked.context;
  return { headers: asked.request.headers, clientAddress, requestId };
}
