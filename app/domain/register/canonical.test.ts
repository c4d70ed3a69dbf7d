import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm, type CanonicalValue } from './canonical';

const value = fc.letrec<{ any: CanonicalValue }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any')),
    fc.dictionary(fc.string(), tie('any'), { noNullPrototype: true }),
  ),
})).any;

describe('the canonical form', () => {
  it('has keys in order and no spaces', () => {
    expect(canonicalForm({ b: [1, 'two', null], a: { y: true, x: 'é "' } })).toBe('{"a":{"x":"é \\"","y":true},"b":[1,"two",null]}');
  });

  it('says the same whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalForm(turned)).toBe(canonicalForm(record));
      }),
    );
  });

  it('is JSON that reads back as the value, so that two values never share a form', () => {
    fc.assert(fc.property(value, (any) => void expect(JSON.parse(canonicalForm(any))).toEqual(JSON.parse(JSON.stringify(any)))));
  });

  it('refuses what would be written differently elsewhere', () => {
    expect(() => canonicalForm(0.1)).toThrow('no canonical form');
    expect(() => canonicalForm(Number.NaN)).toThrow('no canonical form');
  });
});
