import { Bars } from '~/ui/bars';
import { ButtonLink } from '~/ui/button';
import { Section } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Code, Note } from '~/ui/text';
import { FilterInWords } from '../register/filter-in-words';
import type { PackRow } from './load-evidence.server';

/** The packs that were asked for: being made, ready to be taken, or gone again. */
export function PackList({ packs, waiting }: { packs: readonly PackRow[]; waiting: boolean }) {
  const lookAgain = (
    <ButtonLink href="/hr/evidence" kind="quiet">
      Look again
    </ButtonLink>
  );
  return (
    <Section title="Packs" end={waiting ? lookAgain : undefined}>
      {packs.length === 0 ? (
        <Note>There are none yet. What you ask for is made in the background and waits here for a week.</Note>
      ) : (
        <Rows>
          {packs.map((pack) => (
            <Pack key={pack.id} pack={pack} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Pack({ pack }: { pack: PackRow }) {
  return (
    <Row
      title={pack.what}
      why={
        <>
          About <FilterInWords query={pack.filter} />. Asked for by {pack.asked}.
        </>
      }
      more={<PackState pack={pack} />}
      end={<PackEnd pack={pack} />}
    />
  );
}

function PackState({ pack }: { pack: PackRow }) {
  switch (pack.state) {
    case 'waiting':
      return (
        <>
          <Bars items={[{ name: 'Files made', value: pack.partsDone, max: pack.partsTotal }]} />
          {pack.triedBefore > 0 && <Note>It broke off before, and was begun again.</Note>}
        </>
      );
    case 'ready':
      return (
        <Note>
          {pack.size}, until {pack.until}. SHA-256 <Code>{pack.sha256?.slice(0, 16)}</Code>
        </Note>
      );
    case 'failed':
      return <p>{pack.problem}</p>;
    case 'gone':
      return <Note>It waited for a week and was removed. Ask for it again with the same choices.</Note>;
  }
}

function PackEnd({ pack }: { pack: PackRow }) {
  switch (pack.state) {
    case 'waiting':
      return <Pill mark="progress">Being made</Pill>;
    case 'ready':
      return (
        <ButtonLink icon="down" href={`/hr/evidence/${pack.id}.zip`}>
          Download
        </ButtonLink>
      );
    case 'failed':
      return <Pill mark="failing">Not made</Pill>;
    case 'gone':
      return <Pill mark="none">Removed</Pill>;
  }
}
