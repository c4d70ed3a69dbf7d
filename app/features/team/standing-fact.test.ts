import { expect, it } from 'vitest';
import { neverAssigned, type Standing } from '~/domain/team/standing';
import { day, instant } from '~tests/builders/certification';
import { aHeld, anAssigned } from '~tests/builders/team';
import { factOf } from './standing-fact.server';

it('tells the day of a revocation on the company’s calendar, not on that of Greenwich', () => {
  const status = { kind: 'revoked', revokedAt: instant('2026-11-20T23:30:00Z') } as const;
  const revoked: Standing = { ...neverAssigned, kind: 'revoked', held: { certification: aHeld({}), status } };
  expect(factOf(revoked, { zone: 'Europe/Berlin', today: day('2026-11-23') })).toBe('on 21 Nov');
  expect(factOf(revoked, { zone: 'America/New_York', today: day('2026-11-23') })).toBe('on 20 Nov');
});

it('tells by when what was revoked is to be earned again', () => {
  const status = { kind: 'revoked', revokedAt: instant('2026-11-20T23:30:00Z') } as const;
  const due = { assigned: anAssigned(), on: day('2026-12-21'), daysLeft: 28 };
  const revoked: Standing = { ...neverAssigned, kind: 'revoked', held: { certification: aHeld({}), status }, due };
  expect(factOf(revoked, { zone: 'Europe/Berlin', today: day('2026-11-23') })).toBe('on 21 Nov, due 21 Dec');
});
