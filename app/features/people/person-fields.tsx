import { TextField } from '~/ui/field';
import type { FormProblem } from '../account/form-problem';
import { suggestionsFor, type EmployeeChoices } from './suggestions';

interface PersonFieldsProps {
  refused: FormProblem | undefined;
  /** Whoever fills it in speaks of themselves, and must have an address. */
  isOwn?: boolean;
  /** Absent where nobody is on record yet. */
  choices?: EmployeeChoices;
}

/** Who somebody is in the company. */
export function PersonFields({ refused, isOwn, choices }: PersonFieldsProps) {
  const suggestions = choices && suggestionsFor(choices);
  const field = (name: string) => ({ name, defaultValue: refused?.typed[name], error: refused?.fieldErrors[name] });
  return (
    <>
      <TextField {...field('number')} label="Employee number" hint="As your company writes it; leading zeros count." spellCheck={false} />
      <TextField {...field('name')} label="Name" hint="As it stands on certificates." autoComplete={isOwn ? 'name' : 'off'} />
      <TextField
        {...field('email')}
        label="Work email"
        type="email"
        hint={isOwn ? undefined : 'May be left empty; without it nobody can be invited.'}
        autoComplete={isOwn ? 'username' : 'off'}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField {...field('department')} label="Department" suggestions={suggestions?.department} />
      <TextField {...field('location')} label="Location" suggestions={suggestions?.location} />
      <TextField
        {...field('jobRole')}
        label="Job role"
        autoComplete={isOwn ? 'organization-title' : undefined}
        suggestions={suggestions?.jobRole}
      />
    </>
  );
}
