import { expect, test } from 'vitest';
import type { Course } from '../content/module';
import type { CourseId, ModuleId } from '../ids';
import { ownCourses } from './own-courses';

const course = (id: string, ...moduleIds: string[]) => ({ id, title: id, moduleIds }) as unknown as Course;
const courses = [
  course('essentials', 'greet', 'listen', 'care', 'ten'),
  course('leading', 'ten', 'culture', 'measure'),
  course('again', 'slips'),
];

function own(modules: string[], assignedAs: string[] = []): string[] {
  const touched = { modules: new Set(modules as ModuleId[]), courses: new Set(assignedAs as CourseId[]) };
  return ownCourses(courses, touched).map(({ id }) => id);
}

test('a course is own from half of it on, and a module that two courses share does not bring the other', () => {
  expect(own(['greet', 'ten'])).toEqual(['essentials']);
  expect(own(['ten', 'culture'])).toEqual(['leading']);
});

test('a course that was assigned is own before anything of it is begun', () => {
  expect(own(['ten'], ['leading'])).toEqual(['leading']);
});

test('whoever has none yet sees all of them', () => {
  expect(own([])).toEqual(['essentials', 'leading', 'again']);
  expect(own(['ten'])).toEqual(['essentials', 'leading', 'again']);
});
