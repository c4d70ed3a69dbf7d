import type { Chance } from '~/domain/quiz/seeded-chance';
import type { SampleModule } from './story';

const managersNotes: Record<SampleModule, readonly string[]> = {
  'why-service-decides': [
    'New in the course, and the others make more sense after it.',
    'Half an hour in all. Tell me at our next talk who your first customer was.',
    'Everybody takes this one, also those who never see a shopper.',
    '',
  ],
  'phone-etiquette': [
    'We all answer the phone in one way from now on. Please take the half hours you need.',
    'As discussed on Tuesday. Do it on shift, not at home.',
    'The line is busy and callers notice. Let us get this right together.',
    'Please finish before the sale begins.',
    'Everybody who may pick up a phone does this one, me included.',
    '',
  ],
  'listening-and-recovery': [
    'New in the course. We had forty complaints last month, so this is for all of us.',
    'Please take it before the returns after the sale.',
    'Bring one complaint of yours to our next talk, and we look for what is behind it.',
    '',
  ],
  'i-care': [
    'Good work on phone etiquette. This is the next one.',
    'Take it with the case of the lost sofa in mind.',
    'Please have this done by the end of the quarter.',
    'For our talk next month: bring one example of each dimension.',
    '',
  ],
  'ten-commandments': [
    'Then the course is complete, and you get the certificate for all of it.',
    'Short, and worth it. Number four is ours.',
    'Please finish it before your review.',
    'The last one of Service essentials.',
  ],
};

/** Why a manager assigned a module, as managers put it; some put nothing. */
export function managersNote(module: SampleModule, chance: Chance): string {
  const notes = managersNotes[module];
  return notes[chance.below(notes.length)] ?? '';
}

export function rulesNote(jobRole: string): string {
  return `Comes with your role: every ${jobRole.toLowerCase()}, within 30 days of being hired.`;
}

export const renewalsNote = 'Your certification runs out. Renew it before then and you lose no days.';
