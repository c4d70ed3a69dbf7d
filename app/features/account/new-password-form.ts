import { z } from 'zod';

const typedPassword = (name: string) =>
  z
    .string({ error: `${name} is missing.` })
    .min(1, `${name} is missing.`)
    .max(1024, `${name} may have up to 128 characters.`);

/** The two fields for a new password. They are compared as they were typed: no spaces are taken off. */
export const newPasswordFields = {
  password: typedPassword('The new password'),
  passwordAgain: typedPassword('The new password, once more,'),
};

/** The field in which a password that one has is asked for. */
export const currentPassword = typedPassword('The password that you have now');

export const NewPassword = z.object(newPasswordFields).refine(typedTwice, typedTwiceProblem());

export function typedTwice(fields: { password: string; passwordAgain: string }): boolean {
  return fields.password === fields.passwordAgain;
}

export function typedTwiceProblem() {
  return { path: ['passwordAgain'], error: 'The two passwords differ. Type both again.' };
}
