import { z } from 'zod';
import type { CareLevel, CareLevels } from '~/domain/coaching/care-quotient';
import { dimensions, type Dimension } from '~/domain/scenario/scenario';
import { canBeStored } from '~/domain/text/can-be-stored';

const levelsOf: Record<string, CareLevel> = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, 'not-seen': 'not-seen' };

const level = z
  .enum(['1', '2', '3', '4', '5', 'not-seen'], { error: 'Choose a level, or “Not seen”.' })
  .transform((value) => levelsOf[value] ?? 'not-seen');

const note = z
  .string()
  .default('')
  .refine(canBeStored, 'This text holds characters that cannot be stored.')
  .transform((text) => text.trim())
  .refine((text) => text.length <= 2000, 'This text may have up to 2000 characters.');

/** The five levels and the examples behind them. */
export const careQuotientForm = z
  .object({ ...(Object.fromEntries(dimensions.map((dimension) => [dimension, level])) as Record<Dimension, typeof level>), note })
  .transform(({ note: examples, ...levels }): { levels: CareLevels; note: string } => ({ levels, note: examples }));
