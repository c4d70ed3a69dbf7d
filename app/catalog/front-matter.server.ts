import type { z } from 'zod';
import { lessonId, objectiveId } from '~/domain/ids';
import { topOfFile } from './content-problem';
import type { Report } from './content-problem';
import { group, listOf, text, wholeNumber } from './fields';
import { parseLocated } from './located';
import type { Places } from './located';
import { readYaml, yamlPlaces } from './yaml.server';

const frontMatter = group({
  id: lessonId,
  title: text,
  minutes: wholeNumber(1, 60),
  objectives: listOf(objectiveId),
  summary: text.optional(),
  sources: listOf(text).optional(),
});
export type FrontMatter = z.infer<typeof frontMatter>;

/** A lesson file in two parts, each with blank lines in place of the other: their line numbers are those of the file. */
interface Parts {
  yaml: string;
  body: string;
}

/**
 * Read by ourselves: the front matter reader of mdx-bundler executes `---js`. A file without proper front matter has no
 * body either, so that nothing that begins with `---` ever reaches that reader.
 */
export function readFrontMatter(file: string, report: Report): { front: FrontMatter | undefined; body: string } | undefined {
  const parts = split(file);
  if (!parts) {
    report(topOfFile, 'A lesson begins with a line `---`, its `id`, `title`, `minutes` and `objectives`, and another line `---`.');
    return undefined;
  }
  const located = readYaml(parts.yaml, report);
  return { front: located && parseLocated(frontMatter, located, report), body: parts.body };
}

export function frontMatterPlaces(file: string): Places {
  return yamlPlaces(split(file)?.yaml ?? '');
}

function split(file: string): Parts | undefined {
  const found = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(file);
  if (!found) return undefined;
  const yaml = found[1] ?? '';
  const rest = file.slice(found[0].length);
  return { yaml: `\n${yaml}`, body: '\n'.repeat(found[0].split('\n').length - 1) + rest };
}
