import { Form } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Sheet, Stack } from '~/ui/page';
import { Code } from '~/ui/text';
import type { FormProblem } from '../account/form-problem';
import type { TokenRow, TokensPage as LoadedPage } from './load-tokens.server';
import { TokenForm } from './token-form';
import { TokenList } from './token-list';

export type TokenOutcome = { kind: 'made'; name: string; secret: string } | ({ kind: 'refused' } & FormProblem);

interface TokensPageProps {
  page: LoadedPage;
  /** The token of which it is asked whether it is to be revoked. */
  revoking: string | null;
  revoked: boolean;
  outcome: TokenOutcome | undefined;
}

/** With what other programs read the register: who made it, when it was last used, and an end to it. */
export function TokensPage({ page, revoking, revoked, outcome }: TokensPageProps) {
  const counting = page.tokens.filter(({ standing }) => standing === 'counts').length;
  const ending = page.tokens.find(({ id, standing }) => id === revoking && standing !== 'revoked');
  return (
    <Page>
      <Head
        title={titleOf(counting)}
        lead={
          <>
            Another program shows a token to read certifications at <Code>/api/v1</Code>. What it can ask stands in{' '}
            <TextLink href="/api/v1/openapi.json">the description for programs</TextLink>. Everything it reads is in the audit log.
          </>
        }
      >
        {outcome?.kind === 'made' && <Made {...outcome} />}
        {revoked && !outcome && (
          <Notice tone="good" title="The token is revoked">
            Whoever shows it gets nothing from now on.
          </Notice>
        )}
        {ending && !outcome && <ConfirmRevoking token={ending} />}
      </Head>
      <Stack gap="large">
        {page.tokens.length > 0 && <TokenList tokens={page.tokens} />}
        <Section title="Make a token">
          <Columns even>
            <TokenForm departments={page.departments} refused={outcome?.kind === 'refused' ? outcome : undefined} />
            <p>
              A token is shown once and kept as a hash. It rests while you may not make tokens any more, and can be revoked here at any
              time.
            </p>
          </Columns>
        </Section>
        {page.tokens.length === 0 && <TokenList tokens={[]} />}
      </Stack>
    </Page>
  );
}

function titleOf(counting: number): string {
  if (counting === 0) return 'No program reads the register';
  return counting === 1 ? 'One token reads the register' : `${counting} tokens read the register`;
}

function Made({ name, secret }: { name: string; secret: string }) {
  return (
    <Notice tone="good" title={`The token for ${name}. It is shown this once`}>
      <p>
        <code>{secret}</code>
      </p>
      <p>Copy it into the program now. Only its hash is kept here, so that nobody can show it again.</p>
    </Notice>
  );
}

function ConfirmRevoking({ token }: { token: TokenRow }) {
  return (
    <Sheet labelledBy="revoking">
      <h2 id="revoking">Revoke the token of {token.name}?</h2>
      <p>The program that shows it gets nothing from that moment on. It cannot be taken back: you would make a new token.</p>
      <Form method="post" action="/admin/tokens">
        <input type="hidden" name="intent" value="revoke" />
        <input type="hidden" name="id" value={token.id} />
        <Actions>
          <Button kind="danger">Revoke it</Button>
          <ButtonLink href="/admin/tokens" kind="quiet">
            Leave it
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  );
}
