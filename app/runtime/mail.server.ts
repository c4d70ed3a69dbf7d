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
}

/** So long a mail server may be silent. All of it together stays below the time for which a process holds a mail. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** Sends by SMTP, or writes each mail as a file into the outbox, where an administrator reads it. */
export function createSendMail(settings: MailSettings): SendMail {
  if (settings.smtpUrl) {
    const options = { ...patience, disableFileAccess: true, disableUrlAccess: true };
    const transport = nodemailer.createTransport(settings.smtpUrl, options as object);
    return async (mail) => {
      await transport.sendMail(envelope(mail, settings));
    };
  }
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (mail) => {
    const { message } = await transport.sendMail({ ...envelope(mail, settings), date: settings.now() });
    await fs.mkdir(settings.outbox, { recursive: true });
    const stamp = settings.now().toISOString().replace(/[:.]/g, '-');
    await fs.writeFile(path.join(settings.outbox, `${stamp}-${mail.id.slice(0, 8)}.eml`), message as Buffer, { mode: 0o600 });
  };
}

function envelope(mail: Mail, { companyName, appUrl }: MailSettings) {
  const host = new URL(appUrl).hostname;
  return {
    from: { name: companyName, address: `servewell@${host}` },
    to: mail.to,
    // A line break in a subject could start a header of its own.
    subject: mail.subject.replace(/\s+/g, ' '),
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail) },
  };
}

/** One click in the mail program, by RFC 8058: it posts to the address, and nothing has to be confirmed. */
function unsubscribeHeaders({ unsubscribeUrl }: Mail): Record<string, string> {
  if (unsubscribeUrl === null) return {};
  return { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
