import fs from 'node:fs/promises';
import path from 'node:path';

export interface WaitingMail {
  file: string;
  to: string;
  subject: string;
  writtenAt: string;
  body: string;
}

/** As many as an administrator looks through on one page. */
const most = 100;

export interface Outbox {
  /** All that wait. */
  count: number;
  /** The latest of them, the latest first. */
  mails: WaitingMail[];
}

/** Mails that were written as files because there is no SMTP server. */
export async function loadOutbox(folder: string): Promise<Outbox> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.eml'));
  const latest = files.sort().reverse().slice(0, most);
  return { count: files.length, mails: await Promise.all(latest.map((file) => readMail(folder, file))) };
}

/** The first mail makes the folder. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function readMail(folder: string, file: string): Promise<WaitingMail> {
  const text = await fs.readFile(path.join(folder, file), 'utf8');
  const split = text.indexOf('\n\n');
  const head = text.slice(0, split).replace(/\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  return {
    file,
    to: header('To'),
    subject: decoded(header('Subject')),
    writtenAt: header('Date'),
    body: plainBody(head, text.slice(split + 2)),
  };
}

/** Encoded words of a header (RFC 2047). */
function decoded(header: string): string {
  return header.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_all, kind: string, words: string) => {
    if (kind.toLowerCase() === 'b') return Buffer.from(words, 'base64').toString('utf8');
    return unquoted(words.replaceAll('_', ' '));
  });
}

/** A mail says everything twice; here it is read as plain text. */
function plainBody(head: string, body: string): string {
  const boundary = /^content-type: multipart\/[^\n]*boundary="?([^";\n]+)/im.exec(head)?.[1];
  if (boundary !== undefined) {
    const [part = ''] = body.split(`--${boundary}`).slice(1);
    const split = part.indexOf('\n\n');
    return plainBody(part.slice(0, split).trim(), part.slice(split + 2));
  }
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r?\n/g, '')) : body;
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
