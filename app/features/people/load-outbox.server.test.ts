import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSendMail } from '~/runtime/mail.server';
import { loadOutbox } from './load-outbox.server';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'servewell-outbox-'));
});
afterEach(() => fs.rm(folder, { recursive: true }));

describe('the outbox', () => {
  it('is empty before the first mail makes its folder', async () => {
    expect(await loadOutbox(path.join(folder, 'outbox'))).toEqual({ count: 0, mails: [] });
  });

  it('shows a mail as it was written, with letters of any language and long lines', async () => {
    const mail = {
      id: 'mail-1',
      html: '<p>Hello</p>',
      unsubscribeUrl: null,
      to: 'asa@sample.test',
      subject: 'Your Harbor & Pine training account, Åsa',
      text: `Hello Åsa = Åström,\n\n${'http://localhost:3000/invitations/'}${'x'.repeat(90)}\n`,
    };
    const now = () => new Date('2026-11-22T09:00:00Z');
    const settings = {
      smtpUrl: null,
      outbox: folder,
      companyName: 'Harbor & Pine',
      appUrl: 'http://localhost:3000',
      now,
    };
    await createSendMail(settings)(mail);
    const {
      count,
      mails: [shown],
    } = await loadOutbox(folder);
    expect(count).toBe(1);
    expect(shown).toMatchObject({ to: mail.to, subject: mail.subject });
    expect(shown?.body.trim()).toBe(mail.text.trim());
  });

  it('counts all that waits, and shows the latest hundred', async () => {
    const name = (number: number) => `${String(number).padStart(4, '0')}.eml`;
    for (let number = 1; number <= 103; number += 1) await fs.writeFile(path.join(folder, name(number)), 'To: asa@sample.test\n\nHello');
    const { count, mails } = await loadOutbox(folder);
    expect([count, mails.length, mails[0]?.file, mails.at(-1)?.file]).toEqual([103, 100, name(103), name(4)]);
  });

  it('says so when it cannot be read, instead of looking empty', async () => {
    const file = path.join(folder, 'outbox');
    await fs.writeFile(file, '');
    await expect(loadOutbox(file)).rejects.toThrow('ENOTDIR');
  });
});
