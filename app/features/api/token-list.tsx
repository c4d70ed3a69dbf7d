import { ButtonLink } from '~/ui/button';
import type { MarkName } from '~/ui/mark';
import { Section } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Table, type Column } from '~/ui/table';
import { Code, Hidden, Note } from '~/ui/text';
import type { TokenRow } from './load-tokens.server';

/** Every token that was made, with when it was last used. */
export function TokenList({ tokens }: { tokens: readonly TokenRow[] }) {
  return (
    <Section title="Tokens">
      {tokens.length === 0 ? (
        <Note>There are none yet. The first one that you make stands here, with the day on which it was last used.</Note>
      ) : (
        <Table caption="Tokens for programs" columns={columns} rows={tokens} rowKey={(token) => token.id} />
      )}
    </Section>
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
