import { describe, expect, it } from 'vitest';
import { rightToSaveNote, type KeptNote } from './change-note';

const kept: KeptNote = { note: 'From the phone.', savedAt: new Date('2026-11-22T09:50:00Z') };
const known = kept.savedAt.toISOString();
const mine = { wish: 'this', note: 'From the desk.', known } as const;

describe('rightToSaveNote', () => {
  it('lets the first note be saved, and the next one by a page that knows it', () => {
    expect(rightToSaveNote({ ...mine, known: '' }, undefined)).toEqual({ kind: 'may-be-saved', note: 'From the desk.' });
    expect(rightToSaveNote(mine, kept)).toEqual({ kind: 'may-be-saved', note: 'From the desk.' });
  });

  it.each(['', '2026-11-22T09:41:00.000Z'])('keeps both texts when the page knows only “%s”', (stale) => {
    expect(rightToSaveNote({ ...mine, known: stale }, kept)).toEqual({ kind: 'changed-elsewhere', kept, isTooLong: false });
    expect(rightToSaveNote({ ...mine, known: stale, note: '' }, kept)).toMatchObject({ kind: 'changed-elsewhere' });
  });

  it('asks nothing when the same words arrive twice, or nothing was written elsewhere', () => {
    expect(rightToSaveNote({ ...mine, known: '', note: kept.note }, kept)).toMatchObject({ kind: 'may-be-saved' });
    expect(rightToSaveNote({ ...mine, known: '' }, { ...kept, note: '' })).toMatchObject({ kind: 'may-be-saved' });
  });

  it('does what the learner chooses: this text, the other, or both, the other first', () => {
    expect(rightToSaveNote({ ...mine, wish: 'other', known: '' }, kept)).toEqual({ kind: 'stands-already', kept });
    expect(rightToSaveNote({ ...mine, wish: 'both' }, kept)).toEqual({ kind: 'may-be-saved', note: 'From the phone.\n\nFrom the desk.' });
  });

  it('cuts nothing off when both together are too long', () => {
    const long = { ...mine, note: 'x'.repeat(3990), wish: 'both' } as const;
    expect(rightToSaveNote(long, kept)).toEqual({ kind: 'changed-elsewhere', kept, isTooLong: true });
  });
});
