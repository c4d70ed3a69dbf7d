import { createHash } from 'node:crypto';

/**
 * The same mixed order at every start, and never the written one (for two or more options with different ids). Places
 * follow from a hash of each id, not from the written order: whoever knows the rule cannot turn it back.
 */
export function mixedOrder<Option extends { id: string }>(options: readonly Option[], seed: string): Option[] {
  const mixed = options
    .map((option) => ({ option, key: createHash('sha256').update(`${seed}\0${option.id}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ option }) => option);
  const asWritten = mixed.every((option, index) => option.id === options[index]?.id);
  return asWritten ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
