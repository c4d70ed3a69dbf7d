import { Bars } from '~/ui/bars';
import { ButtonLink } from '~/ui/button';
import { Section } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Code, Note } from '~/ui/text';
import { FilterInWords } from '../register/filter-in-words';
import type { RunRow } from './load-exports.server';

/** What was exported lately, by whom, and how far what runs now is. */
export function RunList({ runs, running }: { runs: readonly RunRow[]; running: boolean }) {
  const lookAgain = (
    <ButtonLink href="/hr/exports" kind="quiet">
      Look again
    </ButtonLink>
  );
  return (
    <Section title="Lately" end={running ? lookAgain : undefined}>
      {runs.length === 0 ? (
        <Note>Nothing was exported yet. Each export stands here from its beginning, with how far it is.</Note>
      ) : (
        <Rows>
          {runs.map((run) => (
            <Run key={run.id} run={run} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Run({ run }: { run: RunRow }) {
  return (
    <Row
      title={
        <>
          {run.what}, <FilterInWords query={run.filter} />
        </>
      }
      why={`${run.who}, ${run.when}.`}
      more={<RunState run={run} />}
      end={<RunEnd run={run} />}
    />
  );
}

function RunState({ run }: { run: RunRow }) {
  const rows = run.rowsDone.toLocaleString('en');
  switch (run.state) {
    case 'running':
      return (
        <Bars
          items={[{ name: 'Rows', value: run.rowsDone, max: run.rowsTotal, fact: `${rows} of ${run.rowsTotal.toLocaleString('en')}` }]}
        />
      );
    case 'done':
      return (
        <Note>
          {run.rowsDone === 1 ? '1 row' : `${rows} rows`}, SHA-256 <Code>{run.sha256?.slice(0, 16)}</Code>
        </Note>
      );
    case 'broken':
      return <Note>It broke off after {rows} rows. Whatever arrived is not whole: export it again.</Note>;
  }
}

function RunEnd({ run }: { run: RunRow }) {
  if (run.href)
    return (
      <ButtonLink icon="down" href={run.href}>
        Download
      </ButtonLink>
    );
  switch (run.state) {
    case 'running':
      return <Pill mark="progress">On its way</Pill>;
    case 'done':
      return <Pill mark="done">Whole</Pill>;
    case 'broken':
      return <Pill mark="failing">Broken off</Pill>;
  }
}
