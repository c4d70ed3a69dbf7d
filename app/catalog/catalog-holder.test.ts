import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { holdCatalog } from './catalog-holder.server';
import { aContentFolder, changed } from './content-fixture';
import { loadCatalog } from './load-catalog.server';

const courseFile = 'courses/essentials/course.yaml';

describe('a catalog that follows its folder', () => {
  it('keeps the last good content while a file is broken, and says why', async () => {
    const folders = await aContentFolder();
    const first = await loadCatalog(folders);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    const heard: number[] = [];
    const holder = holdCatalog(first.catalog, { ...folders, quietMs: 20, onProblems: (problems) => void heard.push(problems.length) });
    onTestFinished(() => holder.close());
    const title = () => holder.current().courses[0]?.title;
    const write = (to: string) =>
      writeFile(path.join(folders.contentDir, courseFile), changed(courseFile, 'title: Essentials', to)[courseFile] ?? '');

    await write('titel: Essentials');
    await vi.waitFor(() => expect(holder.problems()).toHaveLength(2), 5000);
    expect(title()).toBe('Essentials');

    await write('title: Basics');
    await vi.waitFor(() => expect(title()).toBe('Basics'), 5000);
    expect(holder.problems()).toEqual([]);
    expect(heard.at(-1)).toBe(0);
  });
});
