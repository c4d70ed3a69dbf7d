import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { reportTo, topOfFile } from './content-problem';
import type { ContentProblem } from './content-problem';

/** `path` is relative to the content folder, with `/`. */
export interface ContentFile {
  path: string;
  text: string;
}

/** Reads files and folders of content/, and nothing outside of it: a link that leads out is a mistake. */
export class ContentFolder {
  private constructor(
    private readonly root: string,
    private readonly problems: ContentProblem[],
  ) {}

  /** Undefined when there is no such folder, which is reported. */
  static async open(contentDir: string, problems: ContentProblem[]): Promise<ContentFolder | undefined> {
    const root = await realpath(contentDir).catch(() => undefined);
    if (root === undefined)
      reportTo(problems, '.')(topOfFile, `There is no folder ${contentDir}; name the one that holds courses/ and modules/.`);
    return root === undefined ? undefined : new ContentFolder(root, problems);
  }

  /** The names in a folder in alphabetical order, without hidden ones. */
  async list(folder: string): Promise<string[]> {
    const inside = await this.#inside(folder, 'folder');
    if (inside === undefined) return [];
    const names = await readdir(inside);
    return names.filter((name) => !name.startsWith('.')).sort();
  }

  /** Whether this is a folder of ours; what is not is reported. */
  async hasFolder(name: string): Promise<boolean> {
    return (await this.#inside(name, 'folder')) !== undefined;
  }

  /** Whether anything of this name stands there; what need not be there is not missed. */
  async has(name: string): Promise<boolean> {
    return (await realpath(path.join(this.root, name)).catch(() => undefined)) !== undefined;
  }

  /** A file's text with `\n` at line ends; undefined when it cannot be read, which is reported. */
  async read(name: string): Promise<ContentFile | undefined> {
    const inside = await this.#inside(name, 'file');
    if (inside === undefined) return undefined;
    const bytes = await readFile(inside).catch(() => undefined);
    const text = bytes && decode(bytes);
    if (bytes === undefined) this.#report(name, 'This file cannot be read; check who may read it.');
    else if (text === undefined) this.#report(name, 'This file is not UTF-8 text; save it as UTF-8.');
    return text === undefined ? undefined : { path: name, text: text.replace(/\r\n?/g, '\n') };
  }

  /** The real path, if something of this kind stands there, and within the content folder. */
  async #inside(name: string, kind: 'file' | 'folder'): Promise<string | undefined> {
    const real = await realpath(path.join(this.root, name)).catch(() => undefined);
    if (real === undefined) {
      this.#report(name, `This ${kind} is missing; add it.`);
    } else if (!real.startsWith(this.root + path.sep)) {
      this.#report(name, 'This is a link to a place outside of the content folder; put what it leads to here.');
    } else {
      const found = await stat(real).catch(() => undefined);
      if (kind === 'file' ? found?.isFile() : found?.isDirectory()) return real;
      this.#report(name, `Here a ${kind} is expected; move what stands in its place.`);
    }
    return undefined;
  }

  #report(name: string, sentence: string) {
    reportTo(this.problems, name)(topOfFile, sentence);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder says no more than that it is not UTF-8.
    return undefined;
  }
}
