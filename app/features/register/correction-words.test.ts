import { expect, it } from 'vitest';
import { aCertification, day } from '~tests/builders/certification';
import { tellCorrections } from './told-corrections.server';

const original = aCertification({ holder: { email: null } });
const correction = (id: string, changes: object) => ({
  ...{ id, certificationId: original.id, changes, reason: 'Misread.', authorId: null, happenedAt: new Date(0) },
});

it('a correction says the new value and the one before it, with dates as records have them', () => {
  const told = tellCorrections(
    [original],
    [
      correction('one', { issuedOn: day('2026-11-15'), employeeName: 'Dana Lind', employeeEmail: 'd@sample.test' }),
      correction('two', { issuedOn: day('2026-11-16'), expiresOn: null }),
      correction('erased', {}),
    ],
  );
  expect([...told.values()]).toEqual([
    'Corrected: issued on 15 Nov 2026 instead of 12 Nov 2026, name Dana Lind instead of Dana Okafor, email d@sample.test instead of none',
    'Corrected: issued on 16 Nov 2026 instead of 15 Nov 2026, valid until no end instead of 12 Nov 2027',
    'Corrected; what was corrected is erased',
  ]);
});
