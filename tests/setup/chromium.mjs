import fs from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that browser tests drive: CHROMIUM_PATH, or where systems usually keep one. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...places].find((place) => place && fs.existsSync(place));
}
