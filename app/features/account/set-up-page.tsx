import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { CoverPage, SignInFields } from '~/ui/cover-page';
import { Lead } from '~/ui/text';
import { PersonFields } from '../people/person-fields';
import { FormProblemSummary, useRefusals, type FormProblem } from './form-problem';
import { NewPasswordFields } from './new-password-fields';

/** The first form of a new installation. */
export function SetUpPage({ companyName, refused }: { companyName: string; refused: FormProblem | undefined }) {
  const isSending = useNavigation().state !== 'idle';
  const refusals = useRefusals(refused);
  return (
    <CoverPage tagline={`${companyName}’s guide to looking after people.`}>
      <Form key={refusals} method="post" noValidate>
        <SignInFields title="Set up this installation">
          <Lead>You become its first administrator: you invite everybody else. Like everyone you are an employee, too.</Lead>
          <FormProblemSummary refused={refused} />
          <PersonFields refused={refused} isOwn />
          <NewPasswordFields refused={refused} />
          <Button kind="primary" pending={isSending} pendingLabel="Setting up…">
            Make me the first administrator
          </Button>
        </SignInFields>
      </Form>
    </CoverPage>
  );
}
