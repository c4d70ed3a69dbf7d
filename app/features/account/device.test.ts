import { describe, expect, it } from 'vitest';
import { deviceInWords } from './device';

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Windows'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0', 'Edge on Windows'],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1', 'Safari on an iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64) something', 'A browser on Linux'],
    ['curl/8.5.0', 'A browser that does not say its name'],
    ['', 'A browser that does not say its name'],
  ])('that says "%s" is %s', (userAgent, words) => {
    expect(deviceInWords(userAgent)).toBe(words);
  });
});
