import type { Lesson } from '~/domain/content/module';
import type { LessonPiece } from '~/domain/content/rich-text';
import { interactionId } from '~/domain/ids';
import { aLesson } from './quiz';

const options = ['wait', 'talk', 'ring'].map((id) => ({ id, text: [`Text of ${id}`] }));

export function aCheck(id = 'which-greeting'): Extract<LessonPiece, { piece: 'KnowledgeCheck' }> {
  return { piece: 'KnowledgeCheck', id, kind: 'single', ask: ['Which greeting?'], optional: false, options };
}

/** A lesson with one piece of each kind that is saved: a check (`wait` is right), a reflection and a checklist. */
export function anInteractiveLesson(own: Partial<Lesson> = {}, secret = 'secret'): Lesson {
  return aLesson({
    body: [
      { tag: 'h2', id: 'two-calls', children: ['Two calls'] },
      { tag: 'p', children: ['Read this.'] },
      aCheck(),
      { piece: 'Reflection', id: 'my-call', ask: ['Your last call?'], optional: false },
      { piece: 'Checklist', id: 'next-calls', title: ['Next calls'], items: [{ id: 'rings', text: ['Picked up in time'] }] },
      { piece: 'Playbook', entry: 'greeting' },
    ],
    interactions: [
      { id: interactionId.parse('which-greeting'), kind: 'check', required: true },
      { id: interactionId.parse('my-call'), kind: 'reflection', required: true },
      { id: interactionId.parse('next-calls'), kind: 'checklist', required: false },
    ],
    checks: {
      'which-greeting': {
        kind: 'single',
        correct: ['wait'],
        why: { wait: [`${secret}-wait`], talk: [`${secret}-talk`], ring: [`${secret}-ring`] },
      },
    },
    passages: [{ anchor: 'two-calls', heading: 'Two calls', text: 'Read this.' }],
    ...own,
  });
}
