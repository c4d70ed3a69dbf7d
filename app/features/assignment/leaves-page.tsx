import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import type { MarkName } from '~/ui/mark';
import { Actions, Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Disclosure } from '~/ui/reveal';
import { FormProblemSummary, type FormProblem } from '../account/form-problem';
import type { LeavesPage as LoadedPage, ShownLeave } from './load-leaves.server';

/** Times away of one person: while somebody is on a leave, nothing is assigned to them and nothing reminds them. */
export function LeavesPageView({ page, refused }: { page: SerializeFrom<LoadedPage>; refused: FormProblem | undefined }) {
  return (
    <Page>
      <Head
        title={`Leaves of ${page.name}`}
        lead="While somebody is on a leave, nothing is assigned to them."
        up={<UpLink href={`/team/members/${page.employeeId}`}>{page.name}</UpLink>}
      />
      <Columns even>
        <Stack>
          <FormProblemSummary refused={refused} />
          <EnterLeave refused={refused} />
        </Stack>
        <Section title="Entered so far">
          {page.leaves.length === 0 ? (
            <p>No leave of {page.name} was ever entered.</p>
          ) : (
            <LeaveRows leaves={page.leaves} refused={refused} />
          )}
        </Section>
      </Columns>
    </Page>
  );
}

function EnterLeave({ refused }: { refused: FormProblem | undefined }) {
  return (
    <Section title="Enter a leave">
      <Form method="post" noValidate>
        <Stack>
          <TextField
            name="fromOn"
            type="date"
            label="First day away"
            defaultValue={refused?.typed.fromOn}
            error={refused?.fieldErrors.fromOn}
          />
          <TextField
            name="untilOn"
            type="date"
            label="Last day away"
            hint="Leave it empty while nobody knows."
            defaultValue={refused?.typed.untilOn}
            error={refused?.fieldErrors.untilOn}
          />
          <Actions>
            <Button kind="primary" name="intent" value="enter">
              Enter the leave
            </Button>
          </Actions>
        </Stack>
      </Form>
    </Section>
  );
}

const states: Record<ShownLeave['state'], { mark: MarkName; word: string }> = {
  coming: { mark: 'due', word: 'Coming' },
  now: { mark: 'excused', word: 'Away now' },
  over: { mark: 'none', word: 'Over' },
};

function LeaveRows({ leaves, refused }: { leaves: readonly ShownLeave[]; refused: FormProblem | undefined }) {
  return (
    <Rows>
      {leaves.map((leave) => (
        <Row
          key={leave.id}
          title={leave.title}
          why={leave.says}
          end={<Pill mark={states[leave.state].mark}>{states[leave.state].word}</Pill>}
          note={leave.state !== 'over' && <LeaveActs leave={leave} error={refused?.fieldErrors[`end-${leave.id}`]} />}
        />
      ))}
    </Rows>
  );
}

function LeaveActs({ leave, error }: { leave: ShownLeave; error: string | undefined }) {
  return (
    <Disclosure summary="Change it" open={error !== undefined}>
      <Form method="post" noValidate>
        <input type="hidden" name="leave" value={leave.id} />
        <Stack>
          <TextField name="untilOn" id={`end-${leave.id}`} type="date" label="Last day away" defaultValue={leave.untilOn} error={error} />
          <Actions>
            <Button name="intent" value="end">
              Set the last day
            </Button>
            {leave.state === 'coming' && (
              <Button kind="danger" name="intent" value="cancel">
                Take the leave away
              </Button>
            )}
          </Actions>
        </Stack>
      </Form>
    </Disclosure>
  );
}
