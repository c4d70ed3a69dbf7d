import { counted } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Head, Page, Section, Stack } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { Code } from '~/ui/text';
import { CertificateStatus } from './certificate-status';
import type { CertificateList, CertificateRow } from './list-certificates.server';

/** All own certificates in one place, what counts today first. */
export function CertificatesView({ list }: { list: CertificateList }) {
  if (list.inForce.length + list.earlier.length === 0) return <NoneYet firstName={list.firstName} />;
  return (
    <Page>
      <Head title={titleOf(list)} lead="Each stays here for good, with the edition and the score it was earned on." />
      <Stack gap="large">
        {list.inForce.length > 0 && <Certificates title="In force" rows={list.inForce} />}
        {list.earlier.length > 0 && <Certificates title="Earlier" rows={list.earlier} />}
      </Stack>
    </Page>
  );
}

function titleOf({ inForce, earlier }: CertificateList): string {
  if (inForce.length === 0 && earlier.length === 1) return 'Your certificate is no longer in force';
  if (inForce.length === 0) return `None of your ${earlier.length} certificates is in force`;
  return earlier.length === 0
    ? `You hold ${counted(inForce.length, 'certificate')}`
    : `You hold ${counted(inForce.length, 'certificate')} in force`;
}

function Certificates({ title, rows }: { title: string; rows: readonly CertificateRow[] }) {
  return (
    <Section title={title} end={String(rows.length)}>
      <Rows>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={<TextLink href={`/certificates/${row.id}`}>{row.title}</TextLink>}
            why={
              <>
                {row.about}, <Code>{row.number}</Code>
              </>
            }
            end={<CertificateStatus {...row.status} />}
            note={row.until}
          />
        ))}
      </Rows>
    </Section>
  );
}

function NoneYet({ firstName }: { firstName: string }) {
  return (
    <Page>
      <Blank
        art="clear-desk"
        title="No certificate yet"
        lead={`Your first one comes by itself, ${firstName}, when you have finished a module’s lessons and passed its quiz.`}
        actions={<ButtonLink href="/learn">See what comes next</ButtonLink>}
      />
    </Page>
  );
}
