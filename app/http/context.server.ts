import type { ContentProblem } from '~/catalog/content-problem';
import type { Accounts } from '~/features/account/accounts.server';
import type { Deps } from '~/features/deps.server';

/** What the process hands to every loader and action. */
export interface RequestContext {
  deps: Deps;
  accounts: Accounts;
  log: { error: (facts: object, sentence: string) => void };
  /** Mistakes in the content files, shown in the browser while developing; empty otherwise. */
  contentProblems: readonly ContentProblem[];
  /** The folder in which mails wait as files, and whether there is an SMTP server by now. */
  outbox: { folder: string; sending: boolean };
  /** Stands in the log and on error pages. */
  requestId: string;
  /** For the scripts of this one response. */
  nonce: string;
  /** Takes HTML that a whole page shows anyway, so that its data need not hold it; absent when data alone is asked for. */
  heldHtml?: Map<string, string>;
  /** A whole page in its bytes, which then need no stream of the answer. */
  page?: Buffer;
  /** The address of whoever asks, for throttling. */
  clientAddress: string;
  /** Sample accounts are there, and offered. */
  sampleMode: boolean;
  /** The style page is shown: beside sample data, and while developing. */
  stylePage: boolean;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

/** The part of loader and action arguments that this room needs. */
export interface Asked {
  request: Request;
  context: RequestContext;
}
