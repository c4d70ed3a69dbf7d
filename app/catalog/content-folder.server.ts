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

  static async open(contentDir: string, problems: ContentProblem[]): Promise<ContentFolder> {
    return new ContentFolder(await realpath(contentDir), problems);
  }

  /** The names in a folder in alphabetical order, without hidden ones. */
  async list(folder: string): Promise<string[]> {
    const inside = await this.#inside(folder, 'folder');
    if (inside === undefined) return [];
    const names = await readdir(inside);
    return names.filter((name) => !name.startsWith('.')).sort();
  }

  async isFolder(name: string): Promise<boolean> {
    const found = await stat(path.join(this.root, name)).catch(() => undefined);
    return found?.isDirectory() === true;
  }

  /** A file's text with `\n` at line ends; undefined when it cannot be read, which is reported. */
  async read(name: string): Promise<ContentFile | undefined> {
    const inside = await this.#inside(name, 'file');
    if (inside === undefined) return undefined;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(inside));
      return { path: name, text: text.replace(/\r\n?/g, '\n') };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.#report(name, 'This file is not UTF-8 text; save it as UTF-8.');
      return undefined;
    }
  }

  async #inside(name: string, kind: 'file' | 'folder'): Promise<string | undefined> {
    const real = await realpath(path.join(this.root, name)).catch(() => undefined);
    const found = real === undefined ? undefined : await stat(real);
    if (real === undefined || found === undefined || found.isDirectory() !== (kind === 'folder')) {
      this.#report(name, `This ${kind} is missing; add it.`);
      return undefined;
    }
    if (real.startsWith(this.root + path.sep)) return real;
    this.#report(name, 'This is a link to a place outside of the content folder; put the file itself here.');
    return undefined;
  }

  #report(name: string, sentence: string) {
    reportTo(this.problems, name)(topOfFile, sentence);
  }
}
