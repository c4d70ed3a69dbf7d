import { z } from 'zod';
import { registerViewId } from '~/domain/ids';

const name = z
  .string()
  .trim()
  .min(1, 'Give the view a name, such as “Northern centre, phone etiquette”.')
  .max(80, 'A name has 80 characters at most.');
const shared = z.preprocess((given) => given === 'yes', z.boolean());

/** What can be done with views. */
export const viewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), name, shared, query: z.string().max(2000).default('') }),
  z.object({ intent: z.literal('change'), id: registerViewId, name, shared }),
  z.object({ intent: z.literal('delete'), id: registerViewId }),
]);
