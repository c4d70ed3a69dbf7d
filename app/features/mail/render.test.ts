import { describe, expect, it } from 'vitest';
import type { Letter } from './letter';
import { renderHtml } from './render-html';
import { renderText } from './render-text';

const letter: Letter = {
  subject: 'Phone etiquette is due',
  greeting: 'Hello Zoë \u202e<b>"O’Neil"</b>,',
  blocks: [
    { kind: 'heading', text: 'Due today' },
    {
      kind: 'items',
      items: [
        {
          title: 'Phone & etiquette',
          url: 'https://training.example/modules/p?a=1&b=2',
          fact: 'due today',
          why: 'R. Berg: because\r\nBcc: x@y',
        },
      ],
    },
    { kind: 'quote', text: '<script>alert(1)</script>', by: 'Ruth Berg' },
    { kind: 'button', label: 'Go on', url: 'https://training.example/learn' },
  ],
  foot: [{ text: 'It comes once a week.', link: { label: 'Stop it', url: 'https://training.example/unsubscribe/x' } }],
};

describe('a letter as plain text', () => {
  it('says everything, with its links, in lines that every program shows whole', () => {
    const text = renderText({ ...letter, blocks: [...letter.blocks, { kind: 'text', text: 'word '.repeat(60) }] });
    for (const part of [
      'Hello Zoë',
      'Phone & etiquette: due today',
      'https://training.example/modules/p?a=1&b=2',
      'Go on:',
      'Stop it: https',
    ])
      expect(text).toContain(part);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('keeps other people’s words on lines that cannot be taken for ours', () => {
    expect(renderText(letter)).toContain('  R. Berg: because Bcc: x@y');
  });
});

describe('a letter as HTML', () => {
  const html = renderHtml(letter, 'Harbor & Pine');

  it('keeps what people wrote as text', () => {
    expect(html).toContain('Hello Zoë  &lt;b&gt;&quot;O’Neil&quot;&lt;/b&gt;,');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('href="https://training.example/modules/p?a=1&amp;b=2"');
    expect(html).not.toContain('<script');
    expect(html + renderText(letter)).not.toContain('\u202e');
  });

  it('asks for nothing from outside, so that no reading is reported', () => {
    expect(html).not.toMatch(/<img|src=|url\(|<link/);
  });
});
