import { Form } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { Hidden, Note, Soft } from '~/ui/text';
import { CertificateStatus } from '../certification/certificate-status';
import { NudgeNotice } from '../nudge/nudge-notice';
import { ObservationList } from '../coaching/observation-list';
import { GrantLink } from './grant-link';
import type { MemberPage } from './load-member.server';
import { MemberModuleSection } from './member-module';
import type { MemberOutcome } from './member-outcome';

/** One person's way: what needs attention first, then each module with its work, certificates and notes. */
export function MemberView({ page, outcome }: { page: MemberPage; outcome: MemberOutcome | undefined }) {
  return (
    <Page>
      <Head
        title={page.name}
        lead={page.why ? `${page.why}.` : 'Nothing is late, failing or due this week.'}
        up={page.leadsTeam ? <UpLink href="/team">Team</UpLink> : undefined}
        end={<Acts page={page} />}
      >
        <p>
          <Soft>{page.about}</Soft>
        </p>
        {outcome ? <Notice tone={outcome.tone} title={outcome.title} /> : <NudgeNotice />}
      </Head>
      <Stack gap="large">
        {page.modules.length === 0 && <Blank art="clear-desk" lead={`Nothing was ever assigned to ${page.name}, and nothing was begun.`} />}
        {page.modules.map((module) => (
          <MemberModuleSection key={module.id} module={module} outcome={outcome} />
        ))}
        {page.neverAssigned.length > 0 && <NeverAssigned page={page} />}
        {page.certificates.length > 0 && <Certificates page={page} />}
        <OnTheJob page={page} />
        <Notes page={page} outcome={outcome} />
      </Stack>
    </Page>
  );
}

function Acts({ page: { id, name, nudged, help } }: { page: MemberPage }) {
  const [stuckAt] = help.grant;
  return (
    <Actions>
      {stuckAt && <GrantLink employeeId={id} moduleId={stuckAt} name={name} />}
      {help.nudge && <Nudge id={id} name={name} nudged={nudged} />}
      <ButtonLink href={`/team/members/${id}/leaves`} kind="quiet">
        Leaves
      </ButtonLink>
      <ButtonLink href={`/team/assign?employee=${id}`} kind="primary" icon="plus">
        Assign training
      </ButtonLink>
    </Actions>
  );
}

function Nudge({ id, name, nudged }: Pick<MemberPage, 'id' | 'name' | 'nudged'>) {
  return (
    <>
      <Note>{nudged}</Note>
      <Form method="post" action="/team/nudge">
        <input type="hidden" name="employeeId" value={id} />
        <input type="hidden" name="redirectTo" value={`/team/members/${id}`} />
        <Button icon="bell">
          Nudge <Hidden>{name}</Hidden>
        </Button>
      </Form>
    </>
  );
}

function NeverAssigned({ page: { id, neverAssigned } }: { page: MemberPage }) {
  return (
    <Section title="Never assigned" end={counted(neverAssigned.length, 'module')}>
      <Rows>
        {neverAssigned.map((module) => (
          <Row
            key={module.id}
            title={module.title}
            end={
              <TextLink href={`/team/assign?employee=${id}&module=${module.id}`}>
                Assign <Hidden>{module.title}</Hidden>
              </TextLink>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

function Certificates({ page: { certificates } }: { page: MemberPage }) {
  return (
    <Section title="Certifications" end={counted(certificates.length, 'record')}>
      <Rows>
        {certificates.map((row) => (
          <Row
            key={row.id}
            title={<TextLink href={`/certificates/${row.id}`}>{row.title}</TextLink>}
            why={`${row.about}. ${row.number}`}
            end={<CertificateStatus kind={row.status.kind} word={row.status.word} />}
            note={row.until}
          />
        ))}
      </Rows>
    </Section>
  );
}

function OnTheJob({ page: { id, name, observed } }: { page: MemberPage }) {
  return (
    <Section title="On the job" end={observed.length > 0 ? counted(observed.length, 'observation') : 'not observed yet'}>
      {observed.length > 0 && <ObservationList rows={observed} />}
      <Actions>
        <ButtonLink href={`/team/observations/new?employee=${id}`}>
          Observe <Hidden>{name}</Hidden>
        </ButtonLink>
        <ButtonLink href={`/team/members/${id}/care-quotient`}>
          <Hidden>{name}’s</Hidden> Care Quotient
        </ButtonLink>
      </Actions>
    </Section>
  );
}

function Notes({ page, outcome }: { page: MemberPage; outcome: MemberOutcome | undefined }) {
  const typed = outcome?.typed?.intent === 'note' ? outcome.typed : undefined;
  return (
    <Section id="notes" title="Coaching notes" end={page.notes.length > 0 ? counted(page.notes.length, 'note') : 'none yet'}>
      <Form key={page.newNoteId} method="post" action={`/team/members/${page.id}`}>
        <Stack>
          <input type="hidden" name="intent" value="note" />
          <input type="hidden" name="noteId" value={page.newNoteId} />
          <TextArea
            name="text"
            label="A new note"
            hint={`Everybody above ${page.name} in the reporting line and HR can read it; ${page.name} cannot. It cannot be changed afterwards.`}
            defaultValue={typed?.text}
            error={typed?.error}
            rows={3}
            maxLength={2000}
          />
          <Actions>
            <Button icon="pencil">Keep this note</Button>
          </Actions>
        </Stack>
      </Form>
      {page.notes.length > 0 && (
        <Rows>
          {page.notes.map((note) => (
            <Row key={note.id} title={note.text} why={`${note.by}, ${note.on}`} />
          ))}
        </Rows>
      )}
    </Section>
  );
}
