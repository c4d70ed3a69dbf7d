import { Seal } from '../art/seal';
import { Blank } from '../blank';
import { Actions, ButtonLink } from '../button';
import { CertificateFace } from '../certificate-face';
import { Pager } from '../pager';
import { Columns, Section } from '../page';
import { Pill } from '../pill';
import { Table } from '../table';
import type { Column } from '../table';
import { Code, Time } from '../text';
import { VerifyResult } from '../verify-result';

type Entry = { id: string; person: string; module: string; score: number; issuedOn: string; issued: string; valid: boolean };

const entries: readonly Entry[] = [
  entry('004817', 'Maximiliane von Hohenstein-Adebayo', 'Phone etiquette', 86, '2026-11-23', '23 Nov 2026', true),
  entry('004771', 'Aiyana Begay', 'Why service decides', 92, '2026-11-12', '12 Nov 2026', true),
  entry('003911', 'Nguyễn Thị Hồng Nhung', 'Handling personal data at the counter and on the phone', 88, '2025-11-02', '2 Nov 2025', false),
];

function entry(id: string, person: string, module: string, score: number, issuedOn: string, issued: string, valid: boolean): Entry {
  return { id, person, module, score, issuedOn, issued, valid };
}

const columns: readonly Column<Entry>[] = [
  { key: 'person', label: 'Person', header: true, cell: (row) => row.person, sort: { href: '#by-person', direction: 'ascending' } },
  { key: 'module', label: 'Module', cell: (row) => row.module },
  { key: 'score', label: 'Score', numeric: true, cell: (row) => row.score },
  { key: 'issued', label: 'Issued', cell: (row) => <Time value={row.issuedOn}>{row.issued}</Time> },
  { key: 'status', label: 'Status', cell: (row) => (row.valid ? <Pill mark="valid">Valid</Pill> : <Pill mark="expired">Expired</Pill>) },
  { key: 'certificate', label: 'Certificate', cell: (row) => <Code>HP-2026-{row.id}</Code> },
];

export function RecordsPart() {
  return (
    <Section title="Records" end="made to be audited">
      <Table caption="Certificates, by person" columns={columns} rows={entries} rowKey={(row) => row.id} />
      <Pager label="Pages of the register" next={{ href: '#next', label: 'Next 50' }}>
        Rows 1 to 3 of 1,284
      </Pager>
      <CertificateFace
        level={2}
        company="Harbor &amp; Pine"
        kind="Certificate of training"
        name="Maximiliane Oluwaseun von Hohenstein-Adebayo"
        statement="has shown the knowledge and the judgement that Harbor &amp; Pine asks for in"
        title="Phone etiquette"
        facts={facts}
        checkLine="Anyone can check this certificate:"
        code="K7QM-4TXW-9R2D"
        checkAddress="training.harborandpine.example/verify/K7QM-4TXW-9R2D"
        checkHref="#check"
        seal={<Seal />}
      />
      <Columns even>
        <VerifyResult mark="valid" word="Valid" facts={facts.slice(0, 2)} note="Checked on Mon 23 Nov 2026 at 10:04, Northport time.">
          <p>The certificate is genuine and in force.</p>
        </VerifyResult>
        <Blank
          art="clear-desk"
          lead="Nothing is due, Declan. Your next date is 31 January, for A service culture."
          actions={<ButtonLink href="#early">Start A service culture early</ButtonLink>}
        />
      </Columns>
      <Blank
        art="broken-line"
        lead="The line to the register broke while we were writing your answer down. Everything up to question 4 is safe."
        actions={
          <Actions>
            <ButtonLink href="#again">Save question 5 again</ButtonLink>
          </Actions>
        }
        note="If it happens again, tell your administrator this number: 4F2C-81B7."
      />
    </Section>
  );
}

const facts = [
  { term: 'Earned on', value: '23 Nov 2026' },
  { term: 'Valid until', value: '23 Nov 2028' },
  { term: 'Certificate', value: 'HP-2026-004817' },
  { term: 'Quiz', value: '86 of 100, 80 pass' },
  { term: 'Edition', value: 'September 2026, 7f3a 91c2' },
];
