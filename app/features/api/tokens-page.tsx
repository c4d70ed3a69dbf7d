import { Form } from '@remix-run/react';
import { apiScopes, scopeWords } from '~/domain/access/api-scope';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { SelectField, TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import type { MarkName } from '~/ui/mark';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Sheet, Stack } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Table, type Column } from '~/ui/table';
import { Code, Hidden, Note } from '~/ui/text';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import type { TokenRow, TokensPage as LoadedPage } from './load-tokens.server';

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
        title={
          counting === 0
            ? 'No program reads the register'
            : `${counting === 1 ? 'One token reads' : `${counting} tokens read`} the register`
        }
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
        <Section title="Tokens">
          {page.tokens.length === 0 ? (
            <Blank
              art="clear-desk"
              lead="There are none yet. The first one that you make stands here, with the day on which it was last used."
            />
          ) : (
            <Table caption="Tokens for programs" columns={columns} rows={page.tokens} rowKey={(token) => token.id} />
          )}
        </Section>
        <Section title="Make a token">
          <Columns even>
            <TokenForm departments={page.departments} refused={outcome?.kind === 'refused' ? outcome : undefined} />
            <p>
              A token is shown once and kept as a hash. It rests while you may not make tokens any more, and can be revoked here at any
              time.
            </p>
          </Columns>
        </Section>
      </Stack>
    </Page>
  );
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

const standings: Record<TokenRow['standing'], { mark: MarkName; word: string }> = {
  counts: { mark: 'valid', word: 'Counts' },
  revoked: { mark: 'revoked', word: 'Revoked' },
  expired: { mark: 'expired', word: 'Expired' },
  'maker-may-not': { mark: 'none', word: 'Rests: its maker may not make tokens any more' },
};

const columns: Column<TokenRow>[] = [
  {
    key: 'name',
    label: 'For',
    header: true,
    cell: (token) => (
      <>
        {token.name}
        <Note>
          {token.reach}, ends in <Code>{token.ending}</Code>
        </Note>
      </>
    ),
  },
  { key: 'made', label: 'Made', cell: (token) => token.made },
  { key: 'lasts', label: 'Lasts', cell: (token) => token.lasts },
  { key: 'used', label: 'Last used', cell: (token) => token.lastUsed ?? 'Never' },
  {
    key: 'standing',
    label: 'Standing',
    cell: ({ standing }) => <Pill mark={standings[standing].mark}>{standings[standing].word}</Pill>,
  },
  {
    key: 'acts',
    label: 'To do',
    cell: (token) =>
      token.standing === 'revoked' ? (
        '–'
      ) : (
        <ButtonLink href={`/admin/tokens?revoke=${token.id}`} kind="quiet">
          Revoke<Hidden> the token of {token.name}</Hidden>
        </ButtonLink>
      ),
  },
];

function TokenForm({ departments, refused }: { departments: readonly string[]; refused: FormProblem | undefined }) {
  const typed = refused?.typed ?? {};
  return (
    <Form method="post" action="/admin/tokens" noValidate key={useRefusals(refused)}>
      <Stack>
        <FormProblemSummary refused={refused} />
        <TextField
          name="name"
          label="Which program it is for"
          hint="Such as “Payroll” or “Data warehouse”."
          maxLength={80}
          required
          defaultValue={typed.name}
          error={refused?.fieldErrors.name}
        />
        <Choices
          kind="several"
          name="scopes"
          legend="What the program may do"
          items={apiScopes.map((scope) => ({ id: scope, text: scopeWords[scope], detail: scope }))}
          chosen={typed.scopes?.split(' ') ?? []}
          error={refused?.fieldErrors.scopes}
        />
        <SelectField
          name="department"
          label="Certifications of"
          prompt="The whole company"
          choices={departments.map((department) => ({ value: department, label: department }))}
          defaultValue={typed.department}
        />
        <TextField
          name="expiresOn"
          label="Last day on which it works"
          hint="Leave it empty for a token that does not end by itself."
          type="date"
          defaultValue={typed.expiresOn}
          error={refused?.fieldErrors.expiresOn}
        />
        <Actions>
          <Button kind="primary">Make the token</Button>
        </Actions>
      </Stack>
    </Form>
  );
}
