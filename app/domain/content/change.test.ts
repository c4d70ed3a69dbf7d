import { describe, expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { lessonId } from '../ids';
import { changedSince, labelsSince, unmarkedChanges, type ModuleChange } from './change';

const hold = lessonId.parse('hold');
const greeting = lessonId.parse('greeting');
const said = { on: day('2026-11-20'), says: 'It was rewritten.' };
const changes: ModuleChange[] = [
  { ...said, edition: '2026.4', kind: 'material', again: { lessons: [greeting, hold], quiz: true, scenarios: [] } },
  { ...said, edition: '2026.3', kind: 'minor' },
  { ...said, edition: '2026.2', kind: 'material', again: { lessons: [hold], quiz: false, scenarios: [] } },
];

describe('labelsSince', () => {
  it('counts the edition of a change and every later one as holding it', () => {
    expect(labelsSince(changes, '2026.3')).toEqual(['2026.4', '2026.3']);
    expect(labelsSince(changes, '2026.4')).toEqual(['2026.4']);
  });

  it('knows no edition that holds a change of which nobody spoke', () => {
    expect(labelsSince(changes, '2020.1')).toEqual([]);
  });
});

describe('changedSince', () => {
  it('puts together what each later material change asks for, each part once', () => {
    expect(changedSince(changes, '2026.1')).toEqual({ lessons: [greeting, hold], quiz: true, scenarios: [] });
    expect(changedSince(changes, '2026.2').lessons).toEqual([greeting, hold]);
    expect(changedSince(changes, '2026.4')).toEqual({ lessons: [], quiz: false, scenarios: [] });
  });
});

describe('unmarkedChanges', () => {
  const seen = (id: string, label: string, on: string) => ({ id, label, firstSeenAt: new Date(on) });

  it('finds new content under an old label, and a new label that no mark names', () => {
    const editions = [
      seen('c', '2026.2', '2026-03-01'),
      seen('a', '2026.1', '2026-01-01'),
      seen('d', '2026.2', '2026-04-01'),
      seen('b', '2026.1', '2026-02-01'),
      seen('e', '2027.1', '2026-05-01'),
    ];
    expect(unmarkedChanges(editions, changes).map(({ id }) => id)).toEqual(['b', 'd', 'e']);
  });

  it('takes what was there first for no change', () => {
    expect(unmarkedChanges([seen('a', '2026.1', '2026-01-01')], [])).toEqual([]);
  });
});
