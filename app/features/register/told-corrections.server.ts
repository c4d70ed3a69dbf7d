import type { Certification } from '~/domain/certification/certification';
import { groupBy } from '~/domain/group-by';
import { asCorrected, type Correction } from '~/domain/register/correction';
import { fieldsOf } from './change-record.server';
import { correctionWords } from './correction-words';

/** Each correction in words, with the value before it, by its id. `corrections` stand in the order in which they were entered. */
export function tellCorrections(originals: readonly Certification[], corrections: readonly Correction[]): Map<string, string> {
  const ofEach = groupBy(corrections, ({ certificationId }) => certificationId);
  const told = new Map<string, string>();
  for (const original of originals) {
    const own = ofEach.get(original.id) ?? [];
    for (const [place, { id, changes }] of own.entries())
      told.set(id, correctionWords(changes, fieldsOf(asCorrected(original, own.slice(0, place)))));
  }
  return told;
}
