import type { SentFile } from '~/features/import/send-in.server';

export type UploadReading =
  | { ok: true; file: SentFile; ticked: (option: string) => boolean }
  /** In a sentence. */
  | { ok: false; problem: string };

/** Reads a form with one file in it. How large it may be is decided before it comes here (server/guards). */
export async function readUpload(request: Request, field: string): Promise<UploadReading> {
  const form = await request.formData();
  const file = form.get(field);
  if (!(file instanceof Blob) || file.size === 0)
    return { ok: false, problem: 'Choose a file that is not empty. Nothing was sent in yet.' };
  const options = form.getAll('options');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = 'name' in file && typeof file.name === 'string' ? file.name : '';
  return { ok: true, file: { name, bytes }, ticked: (option) => options.includes(option) };
}
