import { describe, expect, it } from 'vitest';
import { lessonForm } from './lesson-form';

const saving = (note: string) => lessonForm.safeParse({ intent: 'save-note', interaction: 'my-call', note });

describe('the form of a note', () => {
  it('counts a line break as the field on the page does, although a browser sends two characters for it', () => {
    const typed = `${'a line\n'.repeat(571)}end`;
    expect(typed).toHaveLength(4000);
    expect(saving(typed.replaceAll('\n', '\r\n'))).toMatchObject({ success: true, data: { note: typed } });
    expect(saving(`${typed}!`).success).toBe(false);
  });
});
