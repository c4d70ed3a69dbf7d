import type { Letter } from '../mail/letter';

interface Addressee {
  name: string;
}

export function invitationLetter(to: Addressee, company: string, url: string): Letter {
  return {
    subject: `Your ${company} training account`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'text', text: `${company} trains its people in customer service with Servewell. Choose your password here, and you are in:` },
      { kind: 'button', label: 'Choose your password', url },
      { kind: 'text', text: 'The link works once, for 7 days. If it has run out, ask your HR team for a new one.' },
    ],
    foot: [{ text: 'It came because your HR team invited you.' }],
  };
}

export function resetLetter(to: Addressee, company: string, url: string): Letter {
  return {
    subject: `A new password for your ${company} training`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'text', text: 'somebody, probably you, asked for a new password. Choose it here:' },
      { kind: 'button', label: 'Choose a new password', url },
      { kind: 'text', text: 'The link works once, for one hour. If it was not you, do nothing: your password stays as it is.' },
    ],
    foot: [{ text: askedFoot }],
  };
}

export function noAccountLetter(to: Addressee, company: string): Letter {
  return {
    subject: `Your ${company} training account`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'text', text: 'somebody, probably you, asked for a password for the training site. You have no account there yet.' },
      { kind: 'text', text: 'Ask your HR team for an invitation: it brings you a link with which you choose your password.' },
    ],
    foot: [{ text: askedFoot }],
  };
}

const askedFoot = 'It came because your address was typed on the sign-in page.';
