import type { Accounts } from '~/features/account/accounts.server';
import type { Deps } from '~/features/deps.server';

/** What the process hands to every loader and action. */
export interface RequestContext {
  deps: Deps;
  accounts: Accounts;
  /** Stands in the log and on error pages. */
  requestId: string;
  /** For the scripts of this one response. */
  nonce: string;
  /** The address of whoever asks, for throttling. */
  clientAddress: string;
  /** Sample accounts and the style page are offered. */
  sampleMode: boolean;
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the module's own interface is what must be extended
  interface AppLoadContext extends RequestContext {}
}

/** The part of loader and action arguments that this room needs. */
export interface Asked {
  request: Request;
  context: RequestContext;
}
