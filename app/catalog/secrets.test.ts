import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aContentFolder, frontMatter, goodContent, lessonPath } from './content-fixture';
import { loadCatalog } from './load-catalog.server';

/** A word that stands nowhere else, so that finding it means that a secret got out. */
const canary = () => `canary${randomUUID().replaceAll('-', '')}`;

describe('what the browser gets of a lesson', () => {
  it('holds no reason and no mark of a right option, of checks and of questions', async () => {
    const secrets: string[] = [];
    const secret = () => secrets[secrets.push(canary()) - 1] ?? '';
    const options = `{[{ id: "a", text: "A", why: "${secret()}" }, { id: "b", text: "B", correct: true, why: "so *${secret()}*" }, { id: "c", text: "C", correct: true, why: "${secret()}" }, { id: "d", text: "D", why: "${secret()}" }]}`;
    const ordered = '{[{ id: "a", text: "A" }, { id: "b", text: "B" }, { id: "c", text: "C" }]}';
    const lesson = `${frontMatter}
<KnowledgeCheck id="one" kind="several" choose={2} ask="?" options=${options} />

<KnowledgeCheck id="two" kind="order" ask="?" options=${ordered} why="${secret()}" />
`;
    const quiz = (goodContent['modules/phone/quiz.yaml'] ?? '').replace(/why: [^}]*/g, () => `why: ${secret()} `);

    const result = await loadCatalog(await aContentFolder({ [lessonPath]: lesson, 'modules/phone/quiz.yaml': quiz }));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const module = result.catalog.modules[0];
    const sent = JSON.stringify([module?.lessons[0]?.body, module?.lessons[0]?.passages, result.catalog.search('a', 50)]);

    expect(secrets).toHaveLength(10);
    for (const word of secrets) {
      expect(JSON.stringify(module)).toContain(word);
      expect(sent).not.toContain(word);
      expect(result.catalog.search(word, 10)).toEqual([]);
    }
    expect(sent).not.toMatch(/"(correct|why|order)":/);
    expect(module?.lessons[0]?.body[1]).not.toMatchObject({ options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
  });
});
