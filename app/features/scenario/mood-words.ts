import type { MoodScale } from '~/domain/scenario/scenario';
import type { SeenMood } from '~/ui/caller';
import type { MoodValue } from '~/ui/face';

const faces: readonly MoodValue[] = [-3, -2, -1, 0, 1, 2, 3];

/** A mood with its face: a scenario's scale may be longer than there are faces, so each half is drawn out to its end. */
export function seenMood(value: number, { lowest, highest }: Omit<MoodScale, 'opens'>): SeenMood {
  const end = Math.max(1, value < 0 ? -lowest : highest);
  const nearest = value === 0 ? 0 : Math.sign(value) * Math.max(1, Math.round((Math.abs(value) * 3) / end));
  return { value, face: faces.find((face) => face === nearest) ?? 0 };
}
