import { describe, expect, it } from 'vitest';
import { NewPerson } from './person-fields';

const typed = {
  number: '00417',
  name: 'Declan O’Shaughnessy',
  email: 'Declan@Harbor-Pine.test ',
  department: 'Shop floor',
  location: 'Northport store',
  jobRole: 'Associate',
  managerNumber: '',
  hiredOn: '2026-11-02',
};

function mistakesIn(changes: Record<string, unknown>): Record<string, string> {
  const parsed = NewPerson.safeParse({ ...typed, ...changes });
  return Object.fromEntries((parsed.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message]));
}

describe('the form for a new employee', () => {
  it('keeps leading zeros, and the address in lower case', () => {
    expect(NewPerson.parse(typed)).toMatchObject({ number: '00417', email: 'declan@harbor-pine.test', managerNumber: null });
  });

  it('takes somebody without an address', () => {
    expect(NewPerson.parse({ ...typed, email: ' ' }).email).toBeNull();
  });

  it.each([
    ['hr', ['hr']],
    [
      ['hr', 'admin'],
      ['hr', 'admin'],
    ],
    [undefined, undefined],
  ])('reads the roles %j', (roles, read) => {
    expect(NewPerson.parse({ ...typed, roles }).roles).toEqual(read);
  });

  it('says every mistake at its field', () => {
    const mistakes = mistakesIn({ number: ' ', name: undefined, email: 'declan@', hiredOn: '2026-02-29', roles: 'owner' });
    expect(mistakes).toEqual({
      number: 'The employee number is missing.',
      name: 'The name is missing.',
      email: 'The work email is not complete. It looks like name@company.example.',
      hiredOn: 'The hire date is missing, or there is no such day. It looks like 2026-11-27.',
      roles: 'There is no such role.',
    });
  });

  it.each(['Ada\r\nBcc: all@x.test', 'Ada\0', 'Ada\u202Egnp.exe', 'Ada \ud800'])('takes no characters that cannot be shown: %j', (name) => {
    expect(mistakesIn({ name })).toEqual({ name: 'The name holds characters that cannot be shown. Type it again.' });
  });

  it('takes no text without end', () => {
    expect(mistakesIn({ name: 'x'.repeat(100_000) })).toEqual({ name: 'The name may have up to 120 characters.' });
  });
});
