import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import '~/ui/styles/app.css';
import { may } from '~/domain/access/policy';
import { ContentMistakes } from '~/features/shell/content-mistakes';
import { ErrorPage } from '~/features/shell/error-page';
import { isCover, pathShown } from '~/features/shell/frame';
import { Shell, type ShellFacts } from '~/features/shell/shell';
import { findActor } from '~/http/actor.server';
import { useNonce } from '~/http/nonce';
import { initialsOf } from '~/ui/initials';
import { LinkProvider, type LinkProps } from '~/ui/link';

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }];

export const meta: MetaFunction = () => [{ title: 'Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await findActor({ request, context });
  const shell: ShellFacts = {
    companyName: context.deps.company.name,
    timeZone: context.deps.company.timeZone,
    person: actor
      ? {
          name: actor.name,
          initials: initialsOf(actor.name),
          seesTeam: may(actor, { kind: 'see-team' }),
          managesPeople: may(actor, { kind: 'manage-people' }),
          readsRegister: may(actor, { kind: 'read-register' }),
          keepsPlaybook: may(actor, { kind: 'keep-playbook' }),
          readsOutbox: may(actor, { kind: 'read-outbox' }),
        }
      : null,
    sampleMode: context.sampleMode,
  };
  return { shell, requestId: context.requestId, contentProblems: context.contentProblems };
}

/**
 * The frame stays as it is while one walks from page to page, and while a page saves something or fails to: asking a lost
 * server for it would take the page away. Only a form post that leads elsewhere, such as signing in or out, changes it.
 */
export function shouldRevalidate({ formMethod, actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod !== undefined && formMethod !== 'GET' && actionResult === undefined && defaultShouldRevalidate;
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="description"
          content="Training in customer service: short lessons, practice calls, quizzes and certificates that anybody can check."
        />
        <Meta />
        <Links />
      </head>
      <body>
        <LinkProvider value={RouterLink}>{children}</LinkProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { shell, contentProblems } = useLoaderData<typeof loader>();
  const location = useLocation();
  const matches = useMatches();
  const cover = isCover(matches, location.search);
  if (cover && contentProblems.length === 0) return <Outlet />;
  return (
    <Shell facts={shell} path={pathShown(matches, location)}>
      {contentProblems.length > 0 ? <ContentMistakes problems={contentProblems} /> : <Outlet />}
    </Shell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  const page = <ErrorPage error={error} requestId={data?.requestId} />;
  return data ? (
    <Shell facts={data.shell} path={pathname}>
      {page}
    </Shell>
  ) : (
    page
  );
}

/** Links of the design system walk within the app; files, other sites and places on the page are the browser's. */
function RouterLink({ href, ...rest }: LinkProps) {
  const within = href.startsWith('/') && !/\.\w+(\?|$)/.test(href);
  return within ? (
    <Link to={href} {...rest} />
  ) : (
    <a href={href} {...rest}>
      {rest.children}
    </a>
  );
}
