import { describe, expect, it } from 'vitest';
import { spelledAs, spelledAsOthers, spellingsOf } from './spelling';

const inUse = spellingsOf([
  ['Customer service', 2],
  ['Customer Service', 1],
  ['Customer Service', 40],
  ['Été', 1],
]);

describe('what was typed', () => {
  it('takes the spelling that most people have, when it differs only in case or spaces', () => {
    expect(spelledAs('CUSTOMER  service', inUse)).toBe('Customer Service');
    expect(spelledAs('customer\u00a0service', inUse)).toBe('Customer Service');
    expect(spelledAs('e\u0301te\u0301', inUse)).toBe('Été');
  });

  it('stays as it is when it is in use, or when nothing is like it', () => {
    expect(spelledAs('Customer service', inUse)).toBe('Customer service');
    expect(spelledAs('Customer services', inUse)).toBe('Customer services');
    expect(spelledAs('Sales', spellingsOf([]))).toBe('Sales');
  });

  it('is told by fact', () => {
    const typed = { name: 'Ada', department: 'customer service', location: 'Kiel', jobRole: 'été' };
    const done = spelledAsOthers(typed, { department: inUse, location: inUse, jobRole: inUse });
    expect(done).toEqual({ facts: { ...typed, department: 'Customer Service', jobRole: 'Été' }, respelled: ['department', 'jobRole'] });
  });
});
