import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { wordsOf } from './quiz';

/** Reasons of the checks in a module's lessons, as their authors wrote them. */
export function lessonReasons(moduleId: string): string[] {
  const folder = `content/modules/${moduleId}`;
  const lessons = fs.readdirSync(folder).filter((file) => file.endsWith('.mdx'));
  return lessons.flatMap((file) => reasonsOfChecks(fs.readFileSync(path.join(folder, file), 'utf8')));
}

function reasonsOfChecks(mdx: string): string[] {
  const checks = mdx.match(/<KnowledgeCheck\b[\s\S]*?\n\/>/g) ?? [];
  return checks.flatMap((check) =>
    [...check.matchAll(/\bwhy(?:: |=)"((?:[^"\\]|\\.)*)"/g)].map(([, why = '']) => why.replaceAll('\\"', '"')),
  );
}

/** Everything that the server sends to this page from now on: documents, data and scripts. */
export async function listenTo(page: Page): Promise<{ whatCame: () => string }> {
  const bodies: string[] = [];
  // Not by the event of a response: a body that the browser has let go of by then would be missed in silence.
  await page.route('**/*', async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    const kind = response.headers()['content-type'] ?? '';
    if (/text\/|json|javascript/.test(kind))
      bodies.push(kind.includes('html') ? withoutTags(await response.text()) : await response.text());
    await route.fulfill({ response });
  });
  return { whatCame: () => plain(bodies.join('\n')) };
}

/** Which of these sentences stand in what came. Compared as words, because quotes and emphasis travel in many forms. */
export function toldOf(sentences: readonly string[], came: string): string[] {
  return sentences.filter((sentence) => came.includes(longestRun(sentence)));
}

/** The longest part that no markup can stand inside of, and no quotation that a lesson has, too. */
function longestRun(sentence: string): string {
  const runs = sentence.split(/[*_`"'’“”<>[\]()]+/).map(wordsOf);
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

function withoutTags(html: string): string {
  return html.replace(/<\/?[a-z][^>]*>/gi, ' ').replace(/&#x?[0-9a-f]+;|&\w+;/gi, ' ');
}

function plain(bodies: string): string {
  const escapes = /\\u([0-9a-f]{4})/gi;
  return wordsOf(bodies.replace(escapes, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))).replace(/\\[nrt"]/g, ' '));
}
