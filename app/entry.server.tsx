import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { HeldHtmlProvider } from './features/learning/finished-html';
import { asHtml, keepPageMoulds, marks, type Hole } from './http/page-moulds.server';
import { NonceProvider } from './http/nonce';
import type { loader as rootLoader } from './root';

type RootData = Awaited<ReturnType<typeof rootLoader>>;

const moulds = keepPageMoulds({ maxBytes: 12_000_000 });

/**
 * The whole page at once: no page of ours waits for data while it is rendered, and a stream would come in pieces of two
 * kilobytes, each to be compressed and sent on its own.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Almost every page names somebody; none may stay in a shared machine's cache.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  context.page = isPlainPage(status, remix) ? pourPage(request, remix, context) : Buffer.from(renderPage(request, remix, context));
  return new Response(null, { status, headers });
}

/** Errors and answers to forms are rare, and shown to one person alone. While developing the views themselves change. */
function isPlainPage(status: number, { staticHandlerContext }: EntryContext): boolean {
  return import.meta.env.PROD && status === 200 && !staticHandlerContext.errors && !staticHandlerContext.actionData;
}

/**
 * A page depends on its address and its data alone, so whoever asks for the same address with the same data gets the
 * page that was rendered before (docs/decisions, "A page is rendered once for the same data").
 */
function pourPage(request: Request, remix: EntryContext, context: AppLoadContext): Buffer {
  const shown = remix.staticHandlerContext;
  const own = shown.loaderData;
  const root = own.root as RootData;
  const { person } = root.shell;
  const common = { ...own, root: withoutPerson(root) };
  const { pathname, search } = shown.location;
  const render = () => {
    shown.loaderData = common;
    try {
      return renderPage(request, { ...remix, serverHandoffString: marks.handoff }, { ...context, nonce: marks.nonce });
    } finally {
      shown.loaderData = own;
    }
  };
  const filling: Record<Hole, string> = {
    nonce: asHtml(context.nonce),
    handoff: remix.serverHandoffString ?? '',
    requestId: asHtml(root.requestId),
    personName: asHtml(person?.name ?? ''),
    personInitials: asHtml(person?.initials ?? ''),
  };
  return moulds.pour(JSON.stringify([pathname, search, common]), render, filling);
}

function withoutPerson({ shell, ...rest }: RootData): RootData {
  const person = shell.person && { ...shell.person, name: marks.personName, initials: marks.personInitials };
  return { ...rest, requestId: marks.requestId, shell: { ...shell, person } };
}

function renderPage(request: Request, remix: EntryContext, context: AppLoadContext): string {
  const page = renderToString(
    <NonceProvider value={context.nonce}>
      <HeldHtmlProvider value={context.heldHtml}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </HeldHtmlProvider>
    </NonceProvider>,
  );
  // Styles and letters come first: what can be read needs no script.
  return `<!DOCTYPE html>${page.replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')}`;
}

/** Answers of `?_data=` and resource routes are as personal as pages. */
export function handleDataRequest(response: Response) {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** The log gets the cause under the id that the error page shows. Refusals (404, 403 …) are not faults. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.log.error({ requestId: context.requestId, err: error }, 'a request broke');
}
