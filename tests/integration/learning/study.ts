import { createCatalog } from '~/catalog/catalog.server';
import type { Course, Module } from '~/domain/content/module';
import { courseId, editionId, employeeId, interactionId, lessonId, moduleId } from '~/domain/ids';
import { publishEditions } from '~/features/learning/publish-editions.server';
import { insertEmployees } from '~db/queries/employees';
import { testContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { anInteractiveLesson } from '~tests/builders/lesson';
import { aLesson, aModule } from '~tests/builders/quiz';
import { testDatabase } from '~tests/setup/test-database';

export const dana = employeeId.parse('dana');
export const phoneId = moduleId.parse('phone');
export const lesson1 = lessonId.parse('lesson-1');
export const check = interactionId.parse('which-greeting');
export const note = interactionId.parse('my-call');
export const here = { employeeId: dana, moduleId: phoneId, lessonId: lesson1 };

/** One learner, one module with an interactive lesson and a plain one, in a course; `publish` puts another edition in its place. */
export async function aStudyWorld(secret?: string) {
  const opened = await testDatabase();
  const module = aModule({ lessons: [anInteractiveLesson({}, secret), aLesson({ number: 2 })] });
  const context = testContext({ ...opened });
  await insertEmployees(
    opened.db,
    [anEmployee({ id: dana, name: 'Dana Okafor', email: 'dana@sample.test', number: '00017' })],
    context.deps.now(),
  );
  const publish = async (next: Module) => {
    const course: Course = { id: courseId.parse('essentials'), title: 'Essentials', summary: 'All of it.', moduleIds: [next.id] };
    context.deps.catalog = createCatalog({ courses: [course], modules: [next], playbook: {}, sources: [] });
    await publishEditions(opened.db, context.deps.catalog, context.deps.now());
  };
  await publish(module);
  return { context, module, publish, close: opened.close };
}

export function nextEdition(module: Module): Module {
  return { ...module, title: 'Phone etiquette, rewritten', edition: { id: editionId.parse('edition-2'), label: '2026.2' } };
}
