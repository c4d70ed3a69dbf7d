import { describe, expect, it } from 'vitest';
import { actorInWords, deedInWords } from './deed-words';
import { detailInWords } from './detail-words';

const titleOf = (id: string) => (id === 'phone' ? 'Phone etiquette' : id);
const said = (detail: Record<string, unknown>) => detailInWords(detail, titleOf);

describe('an entry of the audit log', () => {
  it('says what is known in the words of the trade', () => {
    expect(said({ employeeId: 'x', moduleId: 'phone', dueOn: '2026-11-27', reason: 'On leave' })).toBe(
      'module Phone etiquette; due on 27 Nov 2026; reason “On leave”',
    );
    expect(said({ address: '203.0.113.7', sessionsEnded: 2, whole: true })).toBe(
      'from “203.0.113.7”; sessions ended 2; whole file taken yes',
    );
  });

  it('says a list by how many and which, never by ids', () => {
    const assignments = [
      { id: '1e35', moduleId: 'phone', dueOn: '2026-11-27' },
      { id: '2f46', moduleId: 'care' },
    ];
    expect(said({ assignments, fields: ['issuedOn'] })).toBe('assignments 2: Phone etiquette and care; fields 1: “issuedOn”');
    expect(said({ things: [{ deep: 1 }] })).toBe('things 1');
  });

  it('says what a file and an observation led to as HR calls it', () => {
    expect(said({ fileName: 'people.csv', missingHaveLeft: true, invite: false })).toBe(
      'file “people.csv”; who is not in it has left yes; new people are invited no',
    );
    expect(said({ scorecardEditionId: '8cb9', points: 20, maxPoints: 26, met: true })).toBe(
      'points 20; of possible points 26; standard met yes',
    );
    expect(said({ subjectId: 'phone', occasion: '2026-11-02' })).toBe('of Phone etiquette; counted from 2 Nov 2026');
  });

  it('says points by what they are for', () => {
    expect(said({ points: { initiative: 5, ownWords: 'no' } })).toBe('points initiative 5, own words “no”');
  });

  it('calls whoever was not signed in unknown', () => {
    expect(actorInWords('sign-in-refused', null)).toBe('Somebody unknown');
    expect(actorInWords('assign-module', null)).toBe('By itself');
    expect(actorInWords('assign-module', undefined)).toBe('Somebody unknown');
    expect(actorInWords('assign-module', 'Ada Quay')).toBe('Ada Quay');
  });

  it('says what nobody foresaw, too, and no more of it than can be read', () => {
    expect(said({ newThing: { deep: [1] }, nothing: null, empty: [] })).toBe('new thing {"deep":[1]}');
    expect(said({ note: 'x'.repeat(5_000) }).length).toBeLessThan(220);
    expect(deedInWords('do-what-is-new')).toBe('do what is new');
  });
});
