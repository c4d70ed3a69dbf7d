import { expect, it } from 'vitest';
import { courseId, moduleId } from '../ids';
import { inCourseOrder } from './course-order';

const aCourse = (id: string, modules: readonly string[]) => ({
  id: courseId.parse(id),
  title: id,
  summary: '',
  moduleIds: modules.map((each) => moduleId.parse(each)),
});

it('lists modules as the courses teach them, each once, and those of no course last', () => {
  const modules = ['answering', 'complaints', 'i-care', 'listening', 'vision'].map((id) => ({ id: moduleId.parse(id) }));
  const courses = [aCourse('essentials', ['vision', 'i-care']), aCourse('phones', ['i-care', 'answering'])];
  expect(inCourseOrder({ courses, modules }).map(({ id }) => id)).toEqual(['vision', 'i-care', 'answering', 'complaints', 'listening']);
});
