import { describe, expect, it } from 'vitest';
import { checkRegisterFilter, readRegisterFilter } from './read-register-filter';
import { filterQuery } from './register-filter';

const query = (text: string) => new URLSearchParams(text);

describe('the filter of the register', () => {
  it('is read from a query string, and written back in one order', () => {
    const filter = readRegisterFilter(query('status=valid&q=%20okafor%20&validOn=2026-03-01'));
    expect(filter).toEqual({ q: 'okafor', status: 'valid', validOn: '2026-03-01' });
    expect(filterQuery(filter)).toBe('q=okafor&status=valid&validOn=2026-03-01');
  });

  it('filters nothing by what a screen cannot understand, and takes the first of two', () => {
    expect(readRegisterFilter(query('status=gone&validOn=2026-02-30&department=&q=one&q=two&page=3'))).toEqual({ q: 'one' });
  });
});

describe('the filter of a program', () => {
  it('is the same as that of the screen', () => {
    const text = 'department=Desk&status=expiring&sort=name&limit=10';
    expect(checkRegisterFilter(query(text), ['limit'])).toEqual({ ok: true, filter: readRegisterFilter(query(text)) });
  });

  it.each([
    ['status=gone', '“status” takes one of valid, expiring, expired, renewed, revoked.'],
    ['validOn=2026-02-30', '“validOn” takes a day such as 2026-11-27.'],
    [`q=${'x'.repeat(101)}`, '“q” takes up to 100 characters.'],
    ['q=one&q=two', '“q” may be given once.'],
    ['limit=1&limit=2', '“limit” may be given once.'],
  ])('refuses %s with a sentence', (text, sentence) => {
    expect(checkRegisterFilter(query(text), ['limit'])).toEqual({ ok: false, problems: [sentence] });
  });

  it('refuses a name that filters nothing, also one that every object has', () => {
    for (const name of ['departement', '__proto__', 'constructor']) {
      const reading = checkRegisterFilter(query(`${name}=x`));
      expect(reading.ok ? [] : reading.problems).toEqual([
        expect.stringContaining(`There is no parameter “${name}”. There are q, department,`),
      ]);
    }
  });
});
