import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendMistakes } from '~/http/import-doors.server';

/** The mistakes of a file of certifications, as a file. */
export function loader(asked: LoaderFunctionArgs) {
  return sendMistakes(asked, 'certifications');
}
