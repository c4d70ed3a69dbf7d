import { TextField } from '~/ui/field';
import { passwordHint } from './account-words';
import type { FormProblem } from './form-problem';

interface NewPasswordFieldsProps {
  /** For password managers: whose password it is. Left out where the form asks for the address itself. */
  email?: string;
  refused: FormProblem | undefined;
}

/** A new password, typed twice; the rules stand above before anything is typed. */
export function NewPasswordFields({ email, refused }: NewPasswordFieldsProps) {
  return (
    <>
      {email !== undefined && <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />}
      <TextField
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint={passwordHint}
        error={refused?.fieldErrors.password}
      />
      <TextField
        name="passwordAgain"
        label="New password, once more"
        type="password"
        autoComplete="new-password"
        error={refused?.fieldErrors.passwordAgain}
      />
    </>
  );
}
