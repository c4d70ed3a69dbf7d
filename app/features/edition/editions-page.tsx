import { counted } from '~/domain/calendar/in-words';
import { Bars } from '~/ui/bars';
import { TextLink } from '~/ui/link';
import { List } from '~/ui/list';
import { Head, Page, Section, Stack } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Row, Rows } from '~/ui/rows';
import { Note } from '~/ui/text';
import { kindWords } from './change-words';
import type { ChangeRow, EditionsPage, ModuleEditions } from './load-editions.server';

type NamedChange = EditionsPage['waiting'][number];

/** What changed in the modules: first what waits for a decision, then what is being asked, then every module. */
export function EditionsView({ page: { waiting, running, modules } }: { page: EditionsPage }) {
  return (
    <Page>
      <Head
        title={titleOf(waiting.length)}
        lead="Every certificate says on which edition it was earned, and keeps saying it. When an author marks a change as material, you decide here whether people do the changed parts again."
      />
      <Stack gap="large">
        {waiting.length > 0 && (
          <Section title="Waits for you" end={counted(waiting.length, 'material change')}>
            <Rows>
              {waiting.map((change) => (
                <WaitingChange key={change.key} change={change} />
              ))}
            </Rows>
          </Section>
        )}
        {running.length > 0 && (
          <Section title="Being done again" end={counted(running.length, 'change')}>
            <Rows>
              {running.map((change) => (
                <RunningChange key={change.key} change={change} />
              ))}
            </Rows>
          </Section>
        )}
        <Section title="Every module" end={counted(modules.length, 'module')}>
          <Rows>
            {modules.map((module) => (
              <ModuleRow key={module.id} module={module} />
            ))}
          </Rows>
        </Section>
      </Stack>
    </Page>
  );
}

function titleOf(waiting: number): string {
  if (waiting === 0) return 'No change waits for you';
  return waiting === 1 ? 'A material change waits for you' : `${waiting} material changes wait for you`;
}

function WaitingChange({ change }: { change: NamedChange }) {
  return (
    <Row
      title={<ChangeTitle change={change} />}
      why={change.says}
      end={<Pill mark="due">{counted(change.waitsFor, 'person', 'people')} affected</Pill>}
      note={`Changed on ${change.on}`}
    />
  );
}

function RunningChange({ change }: { change: NamedChange }) {
  const { campaign } = change;
  if (!campaign) return null;
  return (
    <Row
      title={<ChangeTitle change={change} />}
      why={change.says}
      more={<Bars items={[{ name: 'Done', value: campaign.done, max: campaign.of }]} />}
      end={campaign.late > 0 ? <Pill mark="overdue">{campaign.late} late</Pill> : <Pill mark="progress">{campaign.open} open</Pill>}
      note={`Until ${campaign.dueOn}`}
    />
  );
}

function ChangeTitle({ change: { href, module, label } }: { change: NamedChange }) {
  return (
    <TextLink href={href ?? ''}>
      {module}, edition {label}
    </TextLink>
  );
}

function ModuleRow({ module: { title, label, holders, changes } }: { module: ModuleEditions }) {
  const [newest] = changes;
  return (
    <Row
      title={title}
      why={`Edition ${label}. ${holdersInWords(holders)}`}
      more={
        changes.length > 0 ? (
          <Disclosure summary={counted(changes.length, 'change')}>
            <List look="quoting">
              {changes.map((change) => (
                <li key={change.key}>
                  <ChangeLine change={change} />
                </li>
              ))}
            </List>
          </Disclosure>
        ) : (
          <Note>No change since it was first published here.</Note>
        )
      }
      end={newest && <Pill mark={kindWords[newest.kind].mark}>{kindWords[newest.kind].word}</Pill>}
      note={newest && newest.on}
    />
  );
}

function ChangeLine({ change: { href, label, kind, on, says, campaign } }: { change: ChangeRow }) {
  const name = `${label}, ${kindWords[kind].word.toLowerCase()}, ${on}`;
  return (
    <>
      {href ? <TextLink href={href}>{name}</TextLink> : name}: {says}
      {campaign && ` ${campaign.done} of ${counted(campaign.of, 'person', 'people')} did it again${campaign.ended ? '; ended' : ''}.`}
    </>
  );
}

function holdersInWords(holders: ModuleEditions['holders']): string {
  if (holders.length === 0) return 'Nobody is certified on it today.';
  return `Certified today: ${holders.map(({ label, people }) => `${people.toLocaleString('en')} on ${label}`).join(', ')}.`;
}
