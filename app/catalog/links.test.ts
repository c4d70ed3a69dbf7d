import { describe, expect, it } from 'vitest';
import { allowedLink, allowedPicture } from './links';

describe('addresses in content', () => {
  it.each(['https://example.org/a?b=1', 'http://example.org', 'mailto:hr@example.org', '/playbook#hold', '/'])(
    'lets %s be a link',
    (address) => {
      expect(allowedLink(address)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'lessons/2',
    '#top',
    '',
  ])('refuses %j as a link', (address) => {
    expect(allowedLink(address)).toBeUndefined();
  });

  it('takes pictures from this site alone', () => {
    expect(allowedPicture('/art/circle.svg')).toBe('/art/circle.svg');
    expect(allowedPicture('https://example.org/circle.svg')).toBeUndefined();
    expect(allowedPicture('data:image/png;base64,AA')).toBeUndefined();
  });
});
