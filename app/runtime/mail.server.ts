import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { Mail } from '~/features/deps.server';

export type SendMail = (mail: Mail) => Promise<void>;

interface MailSettings {
  smtpUrl: string | null;
  /** Where mails go as files when there is no SMTP server. */
  outbox: string;
  companyName: string;
  appUrl: string;
  now: () => Date;
  newId: () => string;
}

/** Sends by SMTP, or writes each mail as a file into the outbox, where an administrator reads it. */
export function createSendMail(settings: MailSettings): SendMail {
  const from = { name: settings.companyName, address: `servewell@${new URL(settings.appUrl).hostname}` };
  if (settings.smtpUrl) {
    const transport = nodemailer.createTransport(settings.smtpUrl, { disableFileAccess: true, disableUrlAccess: true } as object);
    return async (mail) => {
      await transport.sendMail({ from, ...oneLineSubject(mail) });
    };
  }
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (mail) => {
    const { message } = await transport.sendMail({ from, date: settings.now(), ...oneLineSubject(mail) });
    await fs.mkdir(settings.outbox, { recursive: true });
    const stamp = settings.now().toISOString().replace(/[:.]/g, '-');
    await fs.writeFile(path.join(settings.outbox, `${stamp}-${settings.newId().slice(0, 8)}.eml`), message as Buffer, { mode: 0o600 });
  };
}

/** A line break in a subject could start a header of its own. */
function oneLineSubject(mail: Mail): Mail {
  return { ...mail, subject: mail.subject.replace(/\s+/g, ' ') };
}
