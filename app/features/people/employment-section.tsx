import { Form } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextField } from '~/ui/field';
import { Section, Sheet, Stack } from '~/ui/page';
import type { Asking, EmployeeProblem, LoadedEmployee } from './employee-shown';

interface EmploymentSectionProps {
  page: LoadedEmployee;
  asking: Asking;
  problem: EmployeeProblem | undefined;
}

/** The last day of somebody: to be set, after a look at what follows from it, and to be taken off again. */
export function EmploymentSection({ page, asking, problem }: EmploymentSectionProps) {
  return (
    <Section title="Employment">
      <Stack>
        <p>
          {page.lastDay
            ? `${page.state === 'left' ? 'Their last day was' : 'Their last day will be'} ${page.lastDay.words}.`
            : 'Employed, without a last day.'}
        </p>
        {page.acts.canEnd &&
          (asking.lastDay ? (
            <ConfirmEnd page={page} lastDay={asking.lastDay} />
          ) : (
            <EmploymentForms page={page} asking={asking} problem={problem} />
          ))}
      </Stack>
    </Section>
  );
}

function EmploymentForms({ page, asking, problem }: EmploymentSectionProps) {
  const refused = problem?.intent === 'end' ? problem : undefined;
  if (page.lastDay)
    return (
      <Form method="post">
        <input type="hidden" name="intent" value="return" />
        <Actions>
          <Button>{page.state === 'left' ? 'They are back' : 'They stay'}</Button>
        </Actions>
      </Form>
    );
  return (
    <Form method="get" action={`/hr/employees/${page.id}`}>
      <Stack>
        <TextField
          name="lastDay"
          label="Last day of employment"
          type="date"
          hint="What follows from it is shown before anything happens."
          defaultValue={refused?.typed.lastDay}
          error={refused?.fieldErrors.lastDay ?? asking.lastDayProblem ?? undefined}
        />
        <Actions>
          <Button>Show what their leaving means</Button>
        </Actions>
      </Stack>
    </Form>
  );
}

function ConfirmEnd({ page: { id, name, reports }, lastDay }: { page: LoadedEmployee; lastDay: NonNullable<Asking['lastDay']> }) {
  return (
    <Sheet labelledBy="leaving">
      <h3 id="leaving">
        {name} leaves on {lastDay.words}?
      </h3>
      <p>
        {lastDay.isPast
          ? 'They are signed out everywhere at once and cannot sign in any more.'
          : 'That day is still theirs. From the next one on they are signed out and cannot sign in.'}{' '}
        Their records and certificates stay.
      </p>
      {reports > 0 && (
        <p>
          {reports === 1 ? 'One person reports' : `${reports} people report`} to them and will need another manager: nobody is moved by
          itself.
        </p>
      )}
      <Form method="post" action={`/hr/employees/${id}`}>
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="lastDay" value={lastDay.date} />
        <Actions>
          <Button kind="danger">Set this last day</Button>
          <ButtonLink href={`/hr/employees/${id}`} kind="quiet">
            Leave it as it is
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  );
}
