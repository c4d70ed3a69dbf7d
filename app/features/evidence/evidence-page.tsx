import { Head, ListAndForm, Page, UpLink } from '~/ui/page';
import { useLookingAgain } from '~/ui/use-looking-again';
import type { FormProblem } from '../account/form-problem';
import { listAddress } from '../register/register-address';
import type { EvidencePage as LoadedPage, PackRow } from './load-evidence.server';
import { PackForm } from './pack-form';
import { PackList } from './pack-list';

interface EvidencePageProps {
  page: LoadedPage;
  refused: FormProblem | undefined;
  lookAgain: () => void;
}

/** What an auditor takes home: packs that are being made, those that wait, and a form for another one. */
export function EvidenceView({ page, refused, lookAgain }: EvidencePageProps) {
  const waiting = page.packs.some(({ state }) => state === 'waiting');
  useLookingAgain(waiting, lookAgain);
  return (
    <Page>
      <Head
        title={titleOf(page.packs)}
        lead="One ZIP with the certifications, a file for each person, the audit extract and a signed list of checksums, which anybody can check without us."
        up={<UpLink href={listAddress(page.filter)}>Register</UpLink>}
      />
      <ListAndForm
        isEmpty={page.packs.length === 0}
        list={<PackList packs={page.packs} waiting={waiting} />}
        form={<PackForm page={page} refused={refused} />}
      />
    </Page>
  );
}

function titleOf(packs: readonly PackRow[]): string {
  const making = packs.filter(({ state }) => state === 'waiting').length;
  if (making > 0) return making === 1 ? 'An evidence pack is being made' : `${making} evidence packs are being made`;
  const ready = packs.filter(({ state }) => state === 'ready').length;
  if (ready > 0) return ready === 1 ? 'An evidence pack waits for you' : `${ready} evidence packs wait for you`;
  return 'Evidence for an audit';
}
