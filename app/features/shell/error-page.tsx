import { isRouteErrorResponse } from '@remix-run/react';
import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { Page } from '~/ui/page';

/** What went wrong, what is safe, one way on. No stack ever stands here; the reference finds it in the log. */
export function ErrorPage({ error, requestId }: { error: unknown; requestId?: string }) {
  const home = <ButtonLink href="/learn">Go to what you are learning</ButtonLink>;
  if (isRouteErrorResponse(error) && error.status === 404) {
    return (
      <Page width="narrow">
        <Blank
          art="broken-line"
          title="This page is not here"
          lead="It was moved, or it never was, or it belongs to somebody else. Nothing of yours is lost."
          actions={home}
        />
      </Page>
    );
  }
  return (
    <Page width="narrow">
      <Blank
        art="broken-line"
        title="Something broke on our side"
        lead="What was saved before is safe. Load the page again in a minute; if it happens again, tell your administrator."
        actions={home}
        note={requestId ? `Reference ${requestId}` : undefined}
      />
    </Page>
  );
}
