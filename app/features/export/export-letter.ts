import { harmless, type Letter } from '../mail/letter';

interface MadeExport {
  name: string;
  rows: number;
  url: string;
  lastsDays: number;
  listUrl: string;
}

export function exportLetter(to: { name: string }, { name, rows, url, lastsDays, listUrl }: MadeExport): Letter {
  const called = harmless(name);
  const held = rows === 1 ? 'one certification' : `${rows.toLocaleString('en')} certifications`;
  return {
    subject: `Your export “${called}” is ready`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'text', text: `the export “${called}” was made as planned. It holds ${held}.` },
      { kind: 'button', label: 'Download it', url },
      { kind: 'text', text: `You sign in to download it. The file waits for ${lastsDays} days.` },
    ],
    foot: [{ text: 'It came because you planned this export.', link: { label: 'Change or stop it', url: listUrl } }],
  };
}
