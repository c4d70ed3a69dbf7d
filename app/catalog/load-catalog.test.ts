import { mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseId, lessonId, moduleId } from '~/domain/ids';
import { aContentFolder, changed, goodContent, lessonPath } from './content-fixture';
import { problemLine } from './content-problem';
import { loadCatalog } from './load-catalog.server';

async function problemsOf(changes: Record<string, string | null>) {
  const result = await loadCatalog(await aContentFolder(changes));
  return result.ok ? [] : result.problems.map(problemLine);
}

const moduleFile = 'modules/phone/module.yaml';
const quizFile = 'modules/phone/quiz.yaml';
const secondModule = (id: string) => ({
  [`modules/${id}/module.yaml`]: goodContent[moduleFile] ?? '',
  [`modules/${id}/quiz.yaml`]: goodContent[quizFile] ?? '',
  [`modules/${id}/01-phone-greeting.mdx`]: goodContent[lessonPath] ?? '',
});

describe('good content', () => {
  it('becomes a catalog in which things are found by id', async () => {
    const result = await loadCatalog(await aContentFolder());
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { catalog } = result;
    expect(catalog.findCourse(courseId.parse('essentials'))).toMatchObject({ title: 'Essentials', moduleIds: ['phone'] });
    expect(catalog.findModule(moduleId.parse('phone'))).toMatchObject({
      owner: 'Training',
      validityMonths: 12,
      quiz: { itemsPerAttempt: 2, passPercent: 80, maxAttempts: 3, coolDownHours: 0, timeLimitMinutes: null },
    });
    expect(catalog.findLesson(moduleId.parse('phone'), lessonId.parse('phone-greeting'))).toMatchObject({
      number: 1,
      title: 'The greeting',
      minutes: 6,
      sources: [{ id: 'article', title: 'An article' }],
    });
    expect(catalog.findModule(moduleId.parse('nothing'))).toBeUndefined();
    expect(catalog.playbook['greeting']).toMatchObject({ effectiveOn: '2026-01-05', steps: [] });
    expect(catalog.search('ana', 5)).toMatchObject([{ lessonId: 'phone-greeting', anchor: 'two-calls' }]);
  });

  it('is the same from the cache as from the files, also when the cache is damaged', async () => {
    const folders = await aContentFolder(changed(lessonPath, 'Ana', 'Ines'));
    const cold = await loadCatalog(folders);
    const kept = await readdir(folders.cacheDir);
    expect(kept.some((name) => name.startsWith('lesson-'))).toBe(true);
    for (const name of kept) await writeFile(path.join(folders.cacheDir, name), '{"fro');
    const warm = await loadCatalog(folders);
    expect(JSON.stringify(warm)).toBe(JSON.stringify(cold));
  });

  it('has its courses by their places, and those without one last', async () => {
    const course = (place: string) => `title: A course\nsummary: One more.\n${place}modules: [phone]\n`;
    const result = await loadCatalog(
      await aContentFolder({
        'courses/leading/course.yaml': course('place: 2\n'),
        'courses/zest/course.yaml': course('place: 1\n'),
      }),
    );
    expect(result.ok && result.catalog.courses.map(({ id }) => id)).toEqual(['zest', 'leading', 'essentials']);
  });

  it('has its modules as the courses teach them, and those of no course last', async () => {
    const ofNoCourse = Object.entries(secondModule('care')).map((file) => file.map((text) => text.replaceAll('phone', 'care')));
    const result = await loadCatalog(await aContentFolder(Object.fromEntries(ofNoCourse) as Record<string, string>));
    expect(result.ok && result.catalog.modules.map(({ id }) => id)).toEqual(['phone', 'care']);
  });

  it('may have a glossary, in typographic words', async () => {
    const glossary = "- id: kind-no\n  term: kind no\n  meaning: A refusal that doesn't hurt.\n  avoid: [pushback]\n";
    const result = await loadCatalog(await aContentFolder({ 'glossary.yaml': glossary }));
    expect(result.ok && result.catalog.glossary).toEqual([
      { id: 'kind-no', term: 'kind no', meaning: 'A refusal that doesn’t hurt.', also: [], avoid: ['pushback'], everyday: false },
    ]);
  });

  it('may have Windows line ends and hidden files', async () => {
    const windows = Object.fromEntries(Object.entries(goodContent).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));
    expect(await problemsOf({ ...windows, 'modules/.hidden': '', 'modules/phone/.swap': '' })).toEqual([]);
  });
});

describe('content with mistakes', () => {
  it('names glossary ids that stand twice, and words that are term and to be avoided at once', async () => {
    const term = (avoid: string) => `- id: kind-no\n  term: kind no\n  meaning: A refusal.\n  avoid: [${avoid}]\n`;
    expect(await problemsOf({ 'glossary.yaml': term('pushback') + term('Kind no') })).toEqual([
      'glossary.yaml:5:7  The id `kind-no` stands here twice; change or drop this one.',
      'glossary.yaml:8:11  “Kind no” is a term itself; take it out of `avoid`.',
    ]);
  });

  it('is no catalog, and every mistake of every file is listed in order', async () => {
    const lines = await problemsOf({
      ...changed(moduleFile, 'passPercent: 80', 'passPercent: 180'),
      ...changed(lessonPath, 'id="which"', 'id="which one"'),
      'courses/essentials/course.yaml': 'title: Essentials\nsummary: s\nmodules: [phone, phon, phone]\n',
    });
    expect(lines).toEqual([
      'courses/essentials/course.yaml:3:18  There is no module `phon` in modules/. Did you mean `phone`?',
      'courses/essentials/course.yaml:3:24  The id `phone` stands here twice; change or drop this one.',
      `${lessonPath}:15:3  \`id\` of \`KnowledgeCheck\` must be an id: letters, digits, \`-\` and \`_\`, at most 80 of them; it is "which one".`,
      `${moduleFile}:10:16  \`passPercent\` must be a whole number from 1 to 100; it is 180.`,
    ]);
  });

  it.each([
    [
      'an objective that is not there',
      changed(lessonPath, '[phone-greet]', '[phone-great]'),
      `${lessonPath}:5:14  There is no objective \`phone-great\` in module.yaml. Did you mean \`phone-greet\`?`,
    ],
    [
      'a source that is not there',
      changed(lessonPath, '[article]', '[paper]'),
      `${lessonPath}:7:11  There is no source \`paper\` in sources.yaml. Known are \`article\`.`,
    ],
    [
      'a lesson that is not there',
      changed(quizFile, 'readAgain: phone-greeting', 'readAgain: phone-greting'),
      `${quizFile}:7:16  There is no lesson \`phone-greting\` in this module. Did you mean \`phone-greeting\`?`,
    ],
    [
      "another lesson's id",
      changed(lessonPath, 'id: phone-greeting', 'id: phone-listening'),
      `${lessonPath}:2:5  \`id\` must be the one in the file's name, \`phone-greeting\`; it is \`phone-listening\`.`,
    ],
    [
      "another module's pool",
      changed(quizFile, 'module: phone', 'module: phones'),
      `${quizFile}:1:9  \`module\` must be the name of the folder, \`phone\`; it is \`phones\`.`,
    ],
    [
      'too small a pool',
      changed(moduleFile, 'items: 2', 'items: 3'),
      `${moduleFile}:9:10  \`items\` must not be more than the pool in quiz.yaml holds, 2; it is 3.`,
    ],
    [
      'an objective without a question',
      changed(moduleFile, 'quiz:', '  - id: phone-hold\n    text: You hold.\nquiz:'),
      `${moduleFile}:8:9  No question in quiz.yaml asks for \`phone-hold\`; write at least one.`,
    ],
    [
      'a source twice',
      changed('sources.yaml', '- id', '- { id: article, title: t, note: n }\n- id'),
      'sources.yaml:2:7  The id `article` stands here twice; change or drop this one.',
    ],
    ['a file without a meaning', { 'modules/phone/2-notes.md': '' }, 'modules/phone/2-notes.md:1:1  Nothing reads a file of this name.'],
    [
      'a gap in the numbers',
      { 'modules/phone/03-late.mdx': (goodContent[lessonPath] ?? '').replace('phone-greeting', 'late') },
      'modules/phone/03-late.mdx:1:1  Lessons are numbered without gaps: this one should be `02-late.mdx`.',
    ],
    ['a missing file', { [quizFile]: null }, `${quizFile}:1:1  This file is missing; add it.`],
    ['a folder whose name is no id', { 'courses/not ok/course.yaml': '' }, 'courses/not ok:1:1  The name of this folder is an id'],
    [
      'a file where folders stand',
      { 'modules/read-me.txt': '' },
      'modules/read-me.txt:1:1  Here a folder is expected; move what stands in its place.',
    ],
  ])('names %s', async (_, changes, start) => {
    const lines = await problemsOf(changes);
    expect(lines.map((line) => line.slice(0, start.length))).toEqual([start]);
  });

  it('names ids that two modules share', async () => {
    expect(await problemsOf(secondModule('second'))).toEqual([
      'modules/second/01-phone-greeting.mdx:2:5  The lesson id `phone-greeting` is taken in modules/phone/01-phone-greeting.mdx; give this one another.',
      'modules/second/module.yaml:6:9  The objective id `phone-greet` is taken in modules/phone/module.yaml; give this one another.',
      'modules/second/quiz.yaml:1:9  `module` must be the name of the folder, `second`; it is `phone`.',
      'modules/second/quiz.yaml:3:9  The question id `phone-greet-q01` is taken in modules/phone/quiz.yaml; give this one another.',
      'modules/second/quiz.yaml:12:9  The question id `phone-greet-q02` is taken in modules/phone/quiz.yaml; give this one another.',
    ]);
  });

  it('is not blamed for what a broken file would have said', async () => {
    expect(await problemsOf({ [moduleFile]: 'title: [' })).toHaveLength(1);
    expect(await problemsOf({ [quizFile]: 'items: 1' })).toHaveLength(2);
    expect(await problemsOf({ 'sources.yaml': '' })).toHaveLength(1);
  });

  it('is not kept in the cache', async () => {
    const folders = await aContentFolder(changed(lessonPath, '## Two', '# Two'));
    const first = await loadCatalog(folders);
    expect(first.ok).toBe(false);
    expect(await loadCatalog(folders)).toEqual(first);
  });
});

describe('what stands outside of the content folder', () => {
  it('is not read through a link, to a file or to a folder', async () => {
    const { contentDir, cacheDir } = await aContentFolder({ [quizFile]: null });
    const outside = path.join(contentDir, '..', 'outside');
    await mkdir(outside);
    await writeFile(path.join(outside, 'quiz.yaml'), goodContent[quizFile] ?? '');
    await symlink(path.join(outside, 'quiz.yaml'), path.join(contentDir, quizFile));
    await symlink(outside, path.join(contentDir, 'modules', 'elsewhere'));
    const result = await loadCatalog({ contentDir, cacheDir });
    expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([
      'modules/elsewhere:1:1  This is a link to a place outside of the content folder; put what it leads to here.',
      `${quizFile}:1:1  This is a link to a place outside of the content folder; put what it leads to here.`,
    ]);
  });

  it('is read when the content folder itself is a link, and when a link stays within', async () => {
    const { contentDir, cacheDir } = await aContentFolder();
    const link = path.join(contentDir, '..', 'link');
    await symlink(contentDir, link);
    await rename(path.join(contentDir, 'sources.yaml'), path.join(contentDir, 'shared.yaml'));
    await symlink('shared.yaml', path.join(contentDir, 'sources.yaml'));
    expect(await loadCatalog({ contentDir: link, cacheDir })).toMatchObject({ ok: true });
  });

  it('may be missing, which is said', async () => {
    const result = await loadCatalog({ contentDir: '/nowhere/content', cacheDir: '/nowhere/cache' });
    expect(result).toMatchObject({ ok: false, problems: [{ sentence: expect.stringContaining('There is no folder /nowhere/content') }] });
  });
});
