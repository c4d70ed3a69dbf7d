import { expect, it } from 'vitest';
import { lessonId, moduleId } from '~/domain/ids';
import { aModule } from '~tests/builders/quiz';
import { practiseLesson } from './practise-lesson';

const own = aModule({ id: moduleId.parse('own') });
const [first] = own.lessons;
const away = aModule({
  id: moduleId.parse('away'),
  lessons: first ? [{ ...first, id: lessonId.parse('elsewhere'), title: 'Elsewhere' }] : [],
});

it('is found in the module of the scenario, and in another one', () => {
  expect(practiseLesson([own, away], first?.id)).toMatchObject({ href: `/modules/own/lessons/${first?.id}`, title: first?.title });
  expect(practiseLesson([own, away], lessonId.parse('elsewhere'))).toMatchObject({
    href: '/modules/away/lessons/elsewhere',
    title: 'Elsewhere',
  });
});

it('is nothing where the author names none', () => {
  expect(practiseLesson([own, away], null)).toBeNull();
});
