import type { CheckKey, Interaction, Lesson } from '~/domain/content/module';
import { answerCheck, type KnowledgeCheck } from '~/domain/lesson/answer-check';
import type { Encounter } from '~/domain/lesson/field-log';
import { findPiece } from '~/domain/lesson/pieces';
import type { AnsweredCheck, SavedInteraction } from '~/domain/lesson/saved-interaction';
import { shuffled, type Chance } from '~/domain/quiz/seeded-chance';
import type { InteractionTable } from '../schema';

/** What somebody did in a lesson that they finished: all that is required, in the order of the page, while they read. */
export function planInteractions(studyId: string, lesson: Lesson, read: { from: Date; to: Date }, chance: Chance): InteractionTable[] {
  const saved = lesson.interactions.flatMap((interaction) => {
    const value = interaction.required ? valueFor(lesson, interaction, chance) : undefined;
    return value ? [{ interaction, value }] : [];
  });
  const pace = (read.to.getTime() - read.from.getTime()) / (saved.length + 1);
  return saved.map(({ interaction, value }, index) => ({
    study_id: studyId,
    lesson_id: lesson.id,
    interaction_id: interaction.id,
    value: JSON.stringify(value),
    saved_at: new Date(Math.round(read.from.getTime() + (index + 1) * pace)).toISOString(),
  }));
}

function valueFor(lesson: Lesson, { id, kind }: Interaction, chance: Chance): SavedInteraction | undefined {
  switch (kind) {
    case 'check': {
      const [check, key] = [findPiece(lesson.body, 'KnowledgeCheck', id), lesson.checks[id]];
      return check && key && answered(check, key, chance);
    }
    case 'checklist': {
      const checklist = findPiece(lesson.body, 'Checklist', id);
      return checklist && { kind, ticked: checklist.items.map((item) => item.id) };
    }
    case 'field-log':
      return { kind, encounters: encounters(chance) };
    case 'reflection':
      return { kind, note: notes[chance.below(notes.length)] ?? '', skipped: false };
  }
}

/** Three to eight contacts with companies, most of them good or fair. */
function encounters(chance: Chance): Encounter[] {
  return shuffled(seen, chance)
    .slice(0, 3 + chance.below(6))
    .map((encounter, index) => ({ ...encounter, id: `${index + 1}`, takeaway: '' }));
}

/** Right in the end, for one in three after a first try that may be wrong. */
function answered(check: KnowledgeCheck, key: CheckKey, chance: Chance): AnsweredCheck | undefined {
  const right = key.kind === 'order' ? key.order : key.correct;
  const guess = shuffled(check.options, chance).slice(0, right.length);
  const first =
    chance.below(3) === 0
      ? tried(
          check,
          key,
          guess.map((option) => option.id),
        )
      : undefined;
  return tried(check, key, right, first) ?? first;
}

function tried(check: KnowledgeCheck, key: CheckKey, answer: readonly string[], earlier?: AnsweredCheck): AnsweredCheck | undefined {
  const answering = answerCheck(check, key, answer, earlier);
  return answering.kind === 'answered' ? answering.saved : undefined;
}

const seen: readonly Omit<Encounter, 'id' | 'takeaway'>[] = [
  { place: 'a bakery', grade: 'good', evidence: 'She asked who the cake was for, and wrote the name down twice.' },
  { place: 'a town hall', grade: 'fair', evidence: 'It was done in the end, after I had found the right window myself.' },
  {
    place: 'a bus company',
    grade: 'poor',
    evidence: '“That is not us.” Nobody said who it was.',
    shows: { dimension: 'accountability', there: false },
  },
  {
    place: 'a bicycle shop',
    grade: 'outstanding',
    evidence: 'He showed me that the brake would not last, and lent me a bicycle.',
    shows: { dimension: 'initiative', there: true },
  },
  { place: 'an internet firm', grade: 'fair', evidence: 'Twenty minutes of music, then a friendly answer.' },
  {
    place: 'a pharmacy',
    grade: 'good',
    evidence: 'She rang when it had come in, as she had said.',
    shows: { dimension: 'expectations', there: true },
  },
  { place: 'a restaurant', grade: 'good', evidence: 'He gave us two tables to choose from, and said which was quieter.' },
  { place: 'a bank', grade: 'fair', evidence: 'Correct and quick. I could not say what she looked like.' },
  {
    place: 'a dentist',
    grade: 'outstanding',
    evidence: 'They rang the evening after to ask if it hurt.',
    shows: { dimension: 'commitment', there: true },
  },
  {
    place: 'a furniture shop',
    grade: 'poor',
    evidence: 'The third date that was not kept.',
    shows: { dimension: 'expectations', there: false },
  },
];

const notes = [
  'I pick up too fast and talk before they have finished. Tomorrow: one breath first.',
  'The one with the late delivery. I promised what the driver had to keep.',
  'I will write the time into the note while they are still on the line.',
  'Last week I said “that is not my department”. I could have said who it is, and stayed.',
  'Nothing yet. I will watch for it on the next shift.',
];
