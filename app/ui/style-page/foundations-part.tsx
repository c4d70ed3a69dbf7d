import { Icon, iconNames } from '../icon';
import { List } from '../list';
import { Section } from '../page';
import { Table } from '../table';
import type { Column } from '../table';
import { Code, Lead } from '../text';

export function TypePart() {
  return (
    <Section title="Type" end="Bitter is read, Radio Canada is used">
      <p className="sample-h1">Hold, without losing the person</p>
      <p className="sample-h2">Ask, promise, return, thank</p>
      <Lead>Lead, Bitter 20. Silence on a phone has no face.</Lead>
      <p className="prose">Reading, Bitter 18 on 29. A question that does not wait for its answer is an announcement.</p>
      <p>Working, Radio Canada 16 on 23. Nguyễn Thị Hồng Nhung, Søren Ørsted Lindqvist, Tomasz Wiśniewski, Ana Ćosić.</p>
      <p>HP-2026-004817, 0123456789, 1,284, 27 Nov 2026, −2 +3, Il1 O0</p>
    </Section>
  );
}

export function IconsPart() {
  return (
    <Section title="Icons" end="beside a word">
      <List look="icons">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} />
            <span className="note">{name}</span>
          </li>
        ))}
      </List>
    </Section>
  );
}

const tokens = [
  { name: '--paper', job: 'page ground, the pale green of ledger paper' },
  { name: '--sheet', job: 'anything you work on: lists, forms, tables' },
  { name: '--well', job: 'sunk areas: table heads, tracks' },
  { name: '--ink', job: 'text' },
  { name: '--ink-soft', job: 'secondary text' },
  { name: '--rule', job: 'hairlines between rows' },
  { name: '--rule-strong', job: 'every fifth row, double rules' },
  { name: '--edge', job: 'borders of what can be operated' },
  { name: '--cloth', job: 'the cover: masthead, sign-in, calls' },
  { name: '--on-cloth', job: 'text on cloth' },
  { name: '--action', job: 'links, buttons, our own voice' },
  { name: '--action-wash', job: 'selected, in progress' },
  { name: '--them', job: 'the customer’s voice' },
  { name: '--here', job: 'you are here: bookmark, current step, focus halo' },
  { name: '--here-wash', job: 'behind what is current' },
  { name: '--good', job: 'passed, valid, on time' },
  { name: '--late', job: 'due soon, expiring, failing' },
  { name: '--risk', job: 'overdue, expired, revoked, errors' },
  { name: '--focus', job: 'focus line, drawn inside a halo of here' },
];

const columns: readonly Column<(typeof tokens)[number]>[] = [
  { key: 'name', label: 'Token', header: true, cell: (token) => <Code>{token.name}</Code> },
  { key: 'job', label: 'Job', cell: (token) => token.job },
  { key: 'light', label: 'Light', cell: (token) => <Swatch token={token.name} scheme="light" /> },
  { key: 'dark', label: 'Dark', cell: (token) => <Swatch token={token.name} scheme="dark" /> },
];

export function ColourPart() {
  return (
    <Section title="Colour" end="named by its job">
      <Table caption="Colour tokens in light and dark" columns={columns} rows={tokens} rowKey={(token) => token.name} />
    </Section>
  );
}

function Swatch({ token, scheme }: { token: string; scheme: 'light' | 'dark' }) {
  return (
    <svg className={`swatch ${scheme}`} width="56" height="28" aria-hidden="true" focusable="false">
      <rect width="56" height="28" fill={`var(${token})`} />
    </svg>
  );
}
