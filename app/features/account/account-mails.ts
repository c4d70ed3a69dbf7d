import type { Mail } from '../deps.server';

interface Addressee {
  name: string;
  email: string;
}

export function invitationMail(to: Addressee, company: string, url: string): Mail {
  return {
    to: to.email,
    subject: `Your ${company} training account`,
    text: lines(
      `Hello ${to.name},`,
      `${company} trains its people in customer service with Servewell. Choose your password here, and you are in:`,
      url,
      'The link works once, for 7 days. If it has run out, ask your HR team for a new one.',
    ),
  };
}

export function resetMail(to: Addressee, company: string, url: string): Mail {
  return {
    to: to.email,
    subject: `A new password for your ${company} training`,
    text: lines(
      `Hello ${to.name},`,
      'somebody, probably you, asked for a new password. Choose it here:',
      url,
      'The link works once, for one hour. If it was not you, do nothing: your password stays as it is.',
    ),
  };
}

export function noAccountMail(to: Addressee, company: string): Mail {
  return {
    to: to.email,
    subject: `Your ${company} training account`,
    text: lines(
      `Hello ${to.name},`,
      'somebody, probably you, asked for a password for the training site. You have no account there yet.',
      'Ask your HR team for an invitation: it brings you a link with which you choose your password.',
    ),
  };
}

function lines(...paragraphs: string[]): string {
  return `${paragraphs.map((paragraph) => paragraph.replace(/[\r\n]+/g, ' ')).join('\n\n')}\n`;
}
