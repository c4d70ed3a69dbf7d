import { TextLink } from '~/ui/link';
import { stopMarks } from '~/ui/stepline';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { StateMark } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Note } from '~/ui/text';
import type { ModulePage } from './load-module.server';
import { Bookmark } from './module-bookmark';
import { PlateDrawing } from './plate-drawing';
import { ModuleStatePill } from './module-state';

/** The bookmark, then the way through, then what counts and until when. */
export function ModuleView({ page, finished, problem }: { page: ModulePage; finished?: string; problem?: string }) {
  return (
    <Page>
      <Head title={page.title} lead={page.summary} up={page.course && <UpLink href="/catalog">{page.course.title}</UpLink>} />
      {finished && <Notice tone="good" title={finished} />}
      {problem && <Notice tone="late" title={problem} />}
      <Columns>
        <Stack gap="large">
          <Bookmark page={page} />
          <WayThrough page={page} />
          {page.rest.length > 0 && <Rest rest={page.rest} />}
          {page.practice.length > 0 && <Practice practice={page.practice} />}
        </Stack>
        <Stack gap="large">
          {page.plate && <PlateDrawing {...page.plate} />}
          {page.assignment && <Assigned assignment={page.assignment} />}
          <Section title="You will be able to">
            <ul>
              {page.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </Section>
          <Section title="What counts">
            <p>{page.counts}</p>
            <Note>
              Edition {page.edition}. Kept by {page.owner}.
            </Note>
          </Section>
        </Stack>
      </Columns>
    </Page>
  );
}

const stateWords = { done: 'Done', now: 'You are here', todo: 'Not done yet' };

function WayThrough({ page: { way, onlyChanges } }: { page: ModulePage }) {
  const done = way.filter((step) => step.state === 'done').length;
  return (
    <Section title={onlyChanges ? 'The way through what changed' : 'The way through'} end={`${done} of ${way.length} done`}>
      <Rows ordered>
        {way.map((step) => (
          <Row
            key={step.title}
            start={<StateMark mark={stopMarks[step.state]}>{stateWords[step.state]}</StateMark>}
            title={step.href ? <TextLink href={step.href}>{step.title}</TextLink> : step.title}
            why={step.about}
            note={step.note}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** Where only what changed is done again: the parts that are not asked for. */
function Rest({ rest }: Pick<ModulePage, 'rest'>) {
  return (
    <Section title="The rest of the module" end="open to read, not asked for again">
      <Rows>
        {rest.map((each) => (
          <Row key={each.href} title={<TextLink href={each.href}>{each.title}</TextLink>} why={each.about} note={each.note} />
        ))}
      </Rows>
    </Section>
  );
}

function Practice({ practice }: Pick<ModulePage, 'practice'>) {
  return (
    <Section title="Scenarios to practise" end="as often as you like">
      <Rows>
        {practice.map((each) => (
          <Row
            key={each.href}
            start={<StateMark mark={each.passed ? 'done' : 'open'}>{each.passed ? 'Passed' : 'Not passed yet'}</StateMark>}
            title={<TextLink href={each.href}>{each.title}</TextLink>}
            why={each.about}
            note={each.note}
          />
        ))}
      </Rows>
    </Section>
  );
}

function Assigned({ assignment }: { assignment: NonNullable<ModulePage['assignment']> }) {
  return (
    <Section title={assignment.heading}>
      {assignment.state && (
        <p>
          <ModuleStatePill state={assignment.state} />
        </p>
      )}
      <p>{assignment.why}</p>
      <Note>Assigned on {assignment.assignedOn}.</Note>
      {assignment.history.length > 0 && (
        <ul>
          {assignment.history.map(({ id, on, says }) => (
            <li key={id}>
              {on}: {says}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
