import { describe, expect, it } from 'vitest';
import { groupResult, mostEncounters, noteEncounter, type Encounter, type EncounterFields } from './field-log';

const bakery: EncounterFields = {
  place: ' a bakery ',
  grade: 'good',
  evidence: 'She asked who the cake was for.',
  shows: 'commitment:there',
  takeaway: '',
};
const noted = (encounters: readonly Encounter[], fields: Partial<EncounterFields> = {}, id = 'new') =>
  noteEncounter(encounters, { ...bakery, ...fields }, id);
const logOf = (...grades: Encounter['grade'][]) => grades.map((grade) => ({ grade }));

describe('noting an encounter', () => {
  it('adds it behind the others, trimmed, with the side of I CARE that it shows', () => {
    expect(noted([])).toEqual({
      kind: 'noted',
      encounters: [
        {
          id: 'new',
          place: 'a bakery',
          grade: 'good',
          evidence: bakery.evidence,
          shows: { dimension: 'commitment', there: true },
          takeaway: '',
        },
      ],
    });
    expect(noted([], { shows: 'initiative:missing' })).toMatchObject({
      encounters: [{ shows: { dimension: 'initiative', there: false } }],
    });
  });

  it.each(['', 'kindness:there', 'initiative', 'initiative:perhaps'])('takes %j as no side at all', (shows) => {
    expect(noted([], { shows })).toMatchObject({ encounters: [{ shows: undefined }] });
  });

  it.each([
    ['place', { place: '  ' }, 'Say what kind of company or office it was.'],
    ['grade', { grade: 'superb' }, 'Choose a grade.'],
    ['evidence', { evidence: '' }, 'Write down one thing that you saw or heard.'],
    ['place', { place: 'x'.repeat(81) }, 'Shorten this to 80 characters.'],
    ['evidence', { evidence: 'x'.repeat(401) }, 'Shorten this to 400 characters.'],
    ['takeaway', { takeaway: 'x'.repeat(201) }, 'Shorten this to 200 characters.'],
    ['evidence', { evidence: 'a\0b' }, 'This holds characters that cannot be stored.'],
    ['place', { place: 'half of a pair: \ud83d' }, 'This holds characters that cannot be stored.'],
  ])('says what is wrong with %s', (field, fields, problem) => {
    expect(noted([], fields)).toEqual({ kind: 'not-noted', field, problem });
  });

  it('is one encounter when the form is sent twice', () => {
    const once = noted([]);
    const encounters = once.kind === 'noted' ? once.encounters : [];
    expect(noted(encounters, {}, 'again')).toEqual({ kind: 'noted', encounters });
    expect(noted(encounters, { evidence: 'She remembered me.' }, 'other')).toMatchObject({ encounters: [{ id: 'new' }, { id: 'other' }] });
  });

  it('ends at twenty', () => {
    const full = Array.from({ length: mostEncounters }, (_, index): Encounter => ({
      id: `${index}`,
      place: `place ${index}`,
      grade: 'fair',
      evidence: 'e',
      takeaway: '',
    }));
    expect(noted(full)).toEqual({ kind: 'log-is-full' });
  });
});

describe('the result of a group', () => {
  it('counts the grades of at least five people', () => {
    const five = [logOf('good', 'poor'), logOf('outstanding'), logOf('good'), logOf('fair'), logOf('good', 'good')];
    expect(groupResult(five)).toEqual({ people: 5, encounters: 7, counts: { outstanding: 1, good: 4, fair: 1, poor: 1 } });
  });

  it('is not told of four, nor of five of whom one has noted nothing', () => {
    const four = [logOf('good'), logOf('good'), logOf('good'), logOf('good')];
    expect(groupResult(four)).toBeUndefined();
    expect(groupResult([...four, logOf()])).toBeUndefined();
  });
});
