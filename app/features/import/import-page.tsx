import { Form, useNavigation } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import type { ImportPlanReport } from '~/domain/import/import-report';
import { countInWords, listed } from '~/domain/calendar/in-words';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Sheet, Stack, UpLink } from '~/ui/page';
import { EffectTable, MistakeTable, RespellingTable } from './import-tables';
import { ImportTotals } from './import-totals';
import type { ImportWords } from './import-words';
import type { ImportPage as LoadedPage } from './load-import.server';
import { UploadForm } from './upload-page';
import { useFollowing } from './use-following';

type Loaded = SerializeFrom<LoadedPage>;

interface ImportPageProps {
  words: ImportWords;
  page: Loaded;
  problem: string | undefined;
}

/** A file that was sent in: how far it was read, what it would do and what is wrong with it, or what it did. */
export function ImportPage({ words, page, problem }: ImportPageProps) {
  const isWorking = page.state === 'waiting' || page.state === 'accepted';
  useFollowing(isWorking);
  return (
    <Page width="page">
      <Head title={titleOf(page, words)} lead={<LeadOf page={page} />} up={<UpLink href={words.href}>{words.title}</UpLink>} />
      <Stack gap="large">
        {problem && <Notice tone="late" title={problem} />}
        <Body page={page} words={words} />
      </Stack>
    </Page>
  );
}

function Body({ page, words }: { page: Loaded; words: ImportWords }) {
  switch (page.state) {
    case 'waiting':
    case 'accepted':
      return <Progress page={page} words={words} />;
    case 'checked':
      return page.report?.kind === 'plan' ? <Checked page={page} report={page.report} words={words} /> : null;
    case 'done':
      return page.report?.kind === 'plan' ? <Done page={page} report={page.report} words={words} /> : null;
    case 'refused':
    case 'failed':
    case 'cancelled':
      return <UploadForm words={words} choices={page.kind === 'employees'} problem={undefined} />;
  }
}

function titleOf({ state, report }: Loaded, words: ImportWords): string {
  switch (state) {
    case 'waiting':
      return 'The file is being looked at';
    case 'accepted':
      return 'The file is being taken over';
    case 'refused':
      return 'The file could not be read';
    case 'cancelled':
      return 'The file was taken back';
    case 'failed':
      return 'The file could not be taken over';
    case 'done':
      return 'The file is taken over';
    case 'checked':
      return report?.kind === 'plan' ? checkedTitle(report, words) : 'The file was looked at';
  }
}

function checkedTitle({ wrongRows, wrongCells, added, changed, left }: ImportPlanReport, words: ImportWords): string {
  if (wrongRows > 0) return `${countInWords(wrongRows)} ${wrongRows === 1 ? 'row needs' : 'rows need'} mending before anything is imported`;
  if (wrongCells > 0) return 'Something needs mending before anything is imported';
  if (added + changed + left === 0) return 'Everything in the file is on record already';
  const parts = [
    added > 0 && `${added.toLocaleString('en')} ${added === 1 ? words.one : words.many} added`,
    changed > 0 && `${changed.toLocaleString('en')} changed`,
    left > 0 && `${left.toLocaleString('en')} left`,
  ];
  return `No mistakes: ${listed(parts.filter((part) => part !== false))} once it is taken over`;
}

function LeadOf({ page }: { page: Loaded }) {
  const { report, fileName } = page;
  const what = report?.kind === 'plan' ? `: ${report.rows.toLocaleString('en')} rows, ${report.delimiter}, ${page.encoding}` : '';
  const sent = `Sent in on ${page.sentIn} by ${page.by}.`;
  if (page.state === 'refused' && report?.kind === 'unreadable') return <>{report.what} Nothing has been changed.</>;
  if (page.state === 'failed') return <>It broke again and again, and nothing of it was taken over. The log has the cause. {sent}</>;
  if (page.state === 'checked')
    return (
      <>
        This was a dry run of <b>{fileName}</b>
        {what}. Nothing has been changed.
      </>
    );
  return (
    <>
      <b>{fileName}</b>
      {what}. {sent}
    </>
  );
}

function Progress({ page, words }: { page: Loaded; words: ImportWords }) {
  const isReading = page.state === 'waiting';
  return (
    <Sheet labelledBy="progress">
      <h2 id="progress">{isReading ? 'Reading' : 'Taking over'}</h2>
      <p role="status">
        {page.rowsRead === 0 ? 'It begins in a moment.' : `${page.rowsRead.toLocaleString('en')} rows are read.`}{' '}
        {isReading ? 'Nothing is changed by this.' : 'Either all of it is taken or nothing.'} You may leave this page: it goes on.
      </p>
      <Actions>
        <ButtonLink href={`${words.href}/${page.id}`} icon="again">
          See how far it is
        </ButtonLink>
        {isReading && <CancelButton />}
      </Actions>
    </Sheet>
  );
}

function Checked({ page, report, words }: { page: Loaded; report: ImportPlanReport; words: ImportWords }) {
  const nothing = report.added + report.changed + report.left === 0;
  return (
    <>
      {report.changedMeanwhile && (
        <Notice tone="late" title="The records have changed since you confirmed this">
          So nothing was taken over yet. Look at what the file would do now, and confirm it again.
        </Notice>
      )}
      <ImportTotals report={report} page={page} />
      {report.ignored.length > 0 && <p>Not read, because nothing here is called so: {listed(report.ignored)}.</p>}
      {report.wrongCells > 0 && <MistakeTable report={report} href={`${words.href}/${page.id}/mistakes.csv`} />}
      {report.respellings.length > 0 && <RespellingTable report={report} />}
      {report.lines.length > 0 && <EffectTable report={report} />}
      {report.wrongCells === 0 && !nothing ? (
        <Confirm page={page} report={report} />
      ) : (
        <Mend page={page} words={words} isWrong={report.wrongCells > 0} />
      )}
    </>
  );
}

function Confirm({ page, report }: { page: Loaded; report: ImportPlanReport }) {
  const isSending = useNavigation().state !== 'idle';
  const certain =
    page.kind === 'certifications'
      ? 'What is entered stays in the register for good; a mistake can be corrected or revoked, not taken out.'
      : page.invite
        ? 'The new ones with a work email are invited by mail.'
        : 'Nobody is invited by it.';
  return (
    <Sheet labelledBy="take-over">
      <h2 id="take-over">Take it over</h2>
      <p>
        Either all {report.rows.toLocaleString('en')} rows are taken or none. {certain}
      </p>
      <Form method="post">
        <input type="hidden" name="fingerprint" value={report.fingerprint} />
        <Actions>
          <Button kind="primary" name="intent" value="accept" pending={isSending} pendingLabel="Sending…">
            Import {report.rows.toLocaleString('en')} {report.rows === 1 ? 'row' : 'rows'}
          </Button>
          <CancelButtonInside />
        </Actions>
      </Form>
    </Sheet>
  );
}

function CancelButtonInside() {
  return (
    <Button kind="quiet" name="intent" value="cancel">
      Leave without importing
    </Button>
  );
}

function CancelButton() {
  return (
    <Form method="post">
      <CancelButtonInside />
    </Form>
  );
}

function Mend({ page, words, isWrong }: { page: Loaded; words: ImportWords; isWrong: boolean }) {
  return (
    <Section title={isWrong ? 'Mend the file and try again' : 'Try another file'}>
      {isWrong && <p>Either all rows are taken or none. The next dry run shows the mended file as a whole.</p>}
      <UploadForm words={words} choices={page.kind === 'employees'} problem={undefined} />
      <CancelButton />
    </Section>
  );
}

function Done({ page, report, words }: { page: Loaded; report: ImportPlanReport; words: ImportWords }) {
  return (
    <>
      <Notice tone="good" title={`All ${report.rows.toLocaleString('en')} rows of the file are taken over`}>
        {page.invite && 'The new ones with a work email are being invited; their mails leave one after the other. '}
        The file itself is not kept.
      </Notice>
      <ImportTotals report={report} page={page} />
      <Actions>
        <ButtonLink href={words.up.href} kind="primary">
          {words.up.label}
        </ButtonLink>
        <ButtonLink href={words.href}>Import another file</ButtonLink>
      </Actions>
    </>
  );
}
