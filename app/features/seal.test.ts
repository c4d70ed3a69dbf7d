import { expect, it } from 'vitest';
import { createSeal } from './seal.server';

const secret = 'a secret that is long enough for anybody';

it('gives back what was closed, and nothing of it is seen meanwhile', () => {
  const seal = createSeal(secret, 'mail');
  const closed = seal.close('Choose your password: https://training.example/x');
  expect(seal.open(closed)).toBe('Choose your password: https://training.example/x');
  expect(closed).toMatch(/^[\w-]+$/);
  expect(Buffer.from(closed, 'base64url').toString('latin1')).not.toContain('training');
});

it('opens nothing that was changed, cut off, closed with another secret or for another purpose', () => {
  const seal = createSeal(secret, 'mail');
  const closed = seal.close('text');
  // Not its last character: some bits of that one say nothing.
  const changed = `${closed.startsWith('A') ? 'B' : 'A'}${closed.slice(1)}`;
  for (const other of [changed, closed.slice(0, 20), '', 'nonsense']) expect(seal.open(other)).toBeUndefined();
  expect(createSeal(`${secret}!`, 'mail').open(closed)).toBeUndefined();
  expect(createSeal(secret, 'unsubscribe').open(closed)).toBeUndefined();
});
