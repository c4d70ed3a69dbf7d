import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Head, Page, Sheet, Stack, UpLink } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Row, Rows } from '~/ui/rows';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import type { ShownView } from './load-views.server';
import { SaveViewForm, SharedChoice } from './save-view-form';

type View = SerializeFrom<ShownView>;
export type ViewProblem = FormProblem & { id: string | null };

interface ViewsPageProps {
  views: readonly View[];
  /** The one that is about to be deleted. */
  deleting: string | null;
  notice: string | undefined;
  problem: ViewProblem | undefined;
}

/** The views of the register that one may open: one's own to rename, share or delete, and those of others. */
export function ViewsPage({ views, deleting, notice, problem }: ViewsPageProps) {
  const doomed = views.find(({ id, sharedBy }) => id === deleting && sharedBy === null);
  return (
    <Page width="narrow">
      <Head
        up={<UpLink href="/hr/certifications">Register</UpLink>}
        title="Views of the register"
        lead="A view keeps filters and order under a name and an address of its own. What it shows is always of today."
      >
        {notice && <Notice tone="good" title={notice} />}
        <FormProblemSummary refused={problem} />
      </Head>
      <Stack>
        {doomed && <ConfirmDeleting view={doomed} />}
        {problem?.typed.query !== undefined && <SaveViewForm query={problem.typed.query} problem={problem} />}
        {views.length === 0 ? (
          <Blank
            art="clear-desk"
            lead="There are no views yet. Filter the register, then keep the filters under a name there."
            actions={<ButtonLink href="/hr/certifications">Filter the register</ButtonLink>}
          />
        ) : (
          <Rows>
            {views.map((view) => (
              <ViewRow key={view.id} view={view} problem={problem?.id === view.id ? problem : undefined} />
            ))}
          </Rows>
        )}
      </Stack>
    </Page>
  );
}

function ViewRow({ view, problem }: { view: View; problem: ViewProblem | undefined }) {
  const standing = view.sharedBy ? `Shared by ${view.sharedBy}.` : view.shared ? 'Yours, shared with all of HR.' : 'Yours alone.';
  return (
    <Row
      level={2}
      title={<TextLink href={`/hr/views/${view.id}`}>{view.name}</TextLink>}
      why={standing}
      more={
        view.sharedBy === null && (
          <Disclosure summary="Rename, share or delete" open={problem !== undefined}>
            <ChangeForm view={view} problem={problem} />
          </Disclosure>
        )
      }
    />
  );
}

function ChangeForm({ view, problem }: { view: View; problem: ViewProblem | undefined }) {
  return (
    <Form method="post" action="/hr/views" noValidate key={useRefusals(problem)}>
      <Stack>
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="id" value={view.id} />
        <TextField
          name="name"
          id={problem ? 'name' : `name-${view.id}`}
          label="Name"
          maxLength={80}
          defaultValue={problem?.typed.name ?? view.name}
          error={problem?.fieldErrors.name}
        />
        <SharedChoice shared={problem ? problem.typed.shared === 'yes' : view.shared} />
        <Actions>
          <Button kind="primary">Save the view</Button>
          <ButtonLink href={`/hr/views?delete=${view.id}`} kind="quiet">
            Delete it
          </ButtonLink>
        </Actions>
      </Stack>
    </Form>
  );
}

function ConfirmDeleting({ view }: { view: View }) {
  return (
    <Sheet labelledBy="deleting">
      <h2 id="deleting">Delete the view “{view.name}”?</h2>
      <p>Its address stops working{view.shared ? ' for everybody in HR' : ''}. The records that it shows stay as they are.</p>
      <Form method="post" action="/hr/views">
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="id" value={view.id} />
        <Actions>
          <Button kind="danger">Delete the view</Button>
          <ButtonLink href="/hr/views" kind="quiet">
            Keep it
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  );
}
