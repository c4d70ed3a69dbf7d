import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password-rule';

const owner = { name: 'Grace Mbeki-Laurent', email: 'grace.mbeki@harbor-pine.test', company: 'Harbor & Pine' };
const wellKnown = new Set(['password', 'welcome', 'monkey', 'iloveyou', 'sunshine', 'letmein']);
const problemOf = (password: string) => passwordProblem(password, owner, wellKnown)?.kind;

describe('a new password', () => {
  it.each([
    'four plain words here',
    'correct horse battery staple',
    'Kettle-71-orbit',
    'zwölf Boxkämpfer',
    'на бреге пустынных волн',
    '雨にも負けず風にも負けず',
    'x'.repeat(3) + 'lantern by the quay',
  ])('"%s" will do', (password) => {
    expect(problemOf(password)).toBeUndefined();
  });

  it('needs eight characters, counted as people count them', () => {
    expect(problemOf('kt7#orb')).toBe('too-short');
    expect(problemOf('kt7#orbi')).toBeUndefined();
    expect(problemOf('🌵🦉🧭🪁🎏🪴🛶')).toBe('too-short');
    expect(problemOf('🌵🦉🧭🪁🎏🪴🛶🧵')).toBeUndefined();
  });

  it('may have 128 characters and is never cut off', () => {
    const long = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('');
    expect(problemOf(long)).toBeUndefined();
    expect(problemOf(`${long}x`)).toBe('too-long');
  });

  it('may not hold what no database keeps', () => {
    expect(problemOf('kettle\0orbit71')).toBe('cannot-be-stored');
    expect(problemOf('kettle\ud800orbit71')).toBe('cannot-be-stored');
  });

  it.each(['password', 'Password', 'P@ssw0rd2026!', 'password123', '!!welcome99', 'W3lcome1', 'iloveyou!!', 'Sunshine2024', 'l3tm31n12'])(
    '"%s" is well-known in disguise',
    (password) => {
      expect(problemOf(password)).toBe('well-known');
    },
  );

  it.each([
    'aaaaaaaa',
    'abababab',
    '12341234',
    '12345678',
    '87654321',
    'abcdefgh',
    'qwertyuiop',
    'asdfghjkl',
    'abcd1234',
    'qwerty123456',
    '1q2w3e4r',
    '1qaz2wsx',
  ])('"%s" is a sequence', (password) => {
    expect(problemOf(password)).toBe('sequence');
  });

  it.each(['gracembeki', 'Grace.Mbeki1', 'harborpine', 'HarborPine26', 'Laurent2024', 'servewell1'])(
    '"%s" is about its owner',
    (password) => {
      expect(problemOf(password)).toBe('about-you');
    },
  );

  it('may name its owner among enough else', () => {
    expect(problemOf('grace keeps four lanterns')).toBeUndefined();
  });

  it('is judged in the form in which it is hashed', () => {
    expect(problemOf('ｐａｓｓｗｏｒｄ')).toBe('well-known');
  });

  it('is never thrown at by what people type', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void problemOf(text)));
  });
});
