import { z } from 'zod';
import { calendarDate } from '~/domain/calendar/calendar';
import { evidencePackId } from '~/domain/ids';
import { mostPeopleInPack } from '~/domain/register/pack-question';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import type { WantedPack } from './ask-pack.server';

const whole = `Say how many: a whole number from 1 to ${mostPeopleInPack}.`;
const day = z.union([z.literal(''), calendarDate], { error: 'Choose a day that there is, or leave it empty.' }).default('');

/** The form of an evidence pack, as the use case takes it. */
export const readPackForm = z
  .object({
    id: evidencePackId,
    filter: z.string().max(2_000).default(''),
    people: z.enum(['sample', 'named', 'all'], { error: 'Choose whose certifications.' }),
    size: z.string().default(''),
    numbers: z.string().max(20_000, 'These are too many. Ask for two packs.').default(''),
    issuedFrom: day,
    issuedTo: day,
    subjects: z.preprocess((given) => [given ?? []].flat(), z.array(z.string().max(80)).max(200)),
  })
  .transform((form, problems): WantedPack => {
    const { id, subjects, issuedFrom, issuedTo } = form;
    const filter = { ...readRegisterFilter(new URLSearchParams(form.filter)), ...fromTo(issuedFrom, issuedTo) };
    const refuse = (path: string, message: string) => {
      problems.addIssue({ code: 'custom', path: [path], message });
      return z.NEVER;
    };
    if (issuedFrom && issuedTo && issuedTo < issuedFrom) return refuse('issuedTo', 'This day comes before the first one.');
    switch (form.people) {
      case 'all':
        return { id, filter, subjects, people: { kind: 'all' } };
      case 'sample': {
        const size = /^\d{1,4}$/.test(form.size.trim()) ? Number(form.size) : 0;
        if (size < 1 || size > mostPeopleInPack) return refuse('size', whole);
        return { id, filter, subjects, people: { kind: 'sample', size } };
      }
      case 'named': {
        const numbers = [...new Set(form.numbers.split(/[\s,;]+/).filter(Boolean))];
        if (numbers.length === 0) return refuse('numbers', 'Name at least one employee number.');
        if (numbers.length > mostPeopleInPack) return refuse('numbers', `These are more than ${mostPeopleInPack}. Ask for two packs.`);
        return { id, filter, subjects, people: { kind: 'named', numbers } };
      }
    }
  });

function fromTo(from: WantedPack['filter']['issuedFrom'] | '', to: WantedPack['filter']['issuedTo'] | '') {
  return { ...(from ? { issuedFrom: from } : {}), ...(to ? { issuedTo: to } : {}) };
}
