import type { Dimension } from '~/domain/scenario/scenario';

export const dimensionWords: Record<Dimension, string> = {
  initiative: 'Initiative',
  commitment: 'Commitment',
  accountability: 'Accountability',
  resourcefulness: 'Resourcefulness',
  expectations: 'Expectations',
};
