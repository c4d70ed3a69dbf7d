import { Facts } from '~/ui/facts';
import { TextLink } from '~/ui/link';
import { Section } from '~/ui/page';
import type { LinkedRecord, SignedPage } from './load-observation.server';

/** Who signed what and when, and the records before, after and beside this one. */
export function OnRecord({ page }: { page: SignedPage }) {
  return (
    <Section title="What stands on record">
      <Facts items={factsOf(page)} />
      <Links page={page} />
    </Section>
  );
}

function factsOf({ score, observer, signedOn, reply, standing, edition }: SignedPage) {
  const learner = reply ? `${standing === 'disputed' ? 'Disputed' : 'Signed'} on ${reply.on}` : 'Has not said anything yet';
  return [
    { term: 'Points', value: `${score.points} of ${score.maxPoints}, ${score.passPercent} % are needed` },
    ...(score.failed.length > 0 ? [{ term: 'Failed, and must not', value: score.failed.join(', ') }] : []),
    { term: 'Observer', value: `${observer}, signed on ${signedOn}` },
    { term: 'Learner', value: learner },
    { term: 'Scorecard', value: `Edition ${edition}` },
  ];
}

function Links({ page }: { page: SignedPage }) {
  return (
    <>
      <RecordLinks title="Takes the place of" records={page.amends ? [page.amends] : []} />
      <RecordLinks title="Amended by" records={page.amendedBy ? [page.amendedBy] : []} />
      <RecordLinks title="Stands beside the disputed" records={page.secondTo ? [page.secondTo] : []} />
      <RecordLinks title="Observed anew" records={page.seconds} />
    </>
  );
}

function RecordLinks({ title, records }: { title: string; records: readonly LinkedRecord[] }) {
  return (
    <>
      {records.map(({ id, line }) => (
        <p key={id}>
          {title}: <TextLink href={`/observations/${id}`}>{line}</TextLink>
        </p>
      ))}
    </>
  );
}
