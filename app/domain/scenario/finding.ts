import type { FactId, TurnId } from '../ids';
import type { Dimension } from './scenario';

/** Where in the author's file: the same steps lead through a `Scenario` and through the YAML it was made from. */
export type FilePath = readonly (string | number)[];

/** Something that a scenario should not be, at its place in the file. */
export type Finding = { at: FilePath } & (
  | { kind: 'too-many-situations' }
  | { kind: 'loop'; turns: readonly TurnId[] }
  | { kind: 'turn-never-reached' | 'ending-never-reached' | 'reply-never-offered' | 'line-never-said' | 'way-never-taken' }
  | { kind: 'too-few-replies'; offered: number }
  | { kind: 'fact-never-set'; fact: FactId }
  | { kind: 'dimension-never-tested'; dimension: Dimension }
  | { kind: 'minimum-out-of-reach'; dimension: Dimension; best: number }
  | { kind: 'nothing-passes' }
  | { kind: 'too-few-endings'; endings: number }
  | { kind: 'position-passes' | 'length-passes'; number: number; chance: number }
  | { kind: 'nicest-passes' | 'coldest-passes' | 'random-passes' | 'mostly-right-fails'; chance: number }
  | { kind: 'right-at-one-position' | 'right-at-one-length'; number: number; turns: number; of: number }
  | Warning
);

/** A finding that the file may keep. */
type Warning =
  | { kind: 'fact-never-asked'; fact: FactId }
  | { kind: 'slip-pays' }
  | { kind: 'no-kind-no' }
  | { kind: 'many-or-few-turns'; turns: number }
  | { kind: 'too-long'; what: 'line' | 'reply' | 'feedback' | 'ending'; words: number; most: number }
  | { kind: 'too-short'; what: 'feedback'; words: number; least: number };

const warnings: readonly Finding['kind'][] = [
  'fact-never-asked',
  'slip-pays',
  'no-kind-no',
  'many-or-few-turns',
  'too-long',
  'too-short',
] satisfies Warning['kind'][];

/** Whether it is a matter of taste or length, and does not keep the file from being used. */
export function isWarning({ kind }: Finding): boolean {
  return warnings.includes(kind);
}
