import { counted, hoursInWords } from '~/domain/calendar/in-words';
import { Head, Page, Section, Stack } from '~/ui/page';
import { ModuleRows } from './learn-page';
import type { CatalogPage } from './load-catalog-page.server';

/** Every course with its modules in order. Nothing here is locked. */
export function CatalogView({ page }: { page: CatalogPage }) {
  const count = new Set([...page.courses.flatMap(({ rows }) => rows), ...page.others].map(({ id }) => id)).size;
  return (
    <Page>
      <Head title="Catalog" lead={`${count} modules, all open to you. What is assigned to you stands under Learn with its date.`} />
      <Stack gap="large">
        {page.courses.map((course) => (
          <Section
            key={course.id}
            title={course.title}
            end={`${counted(course.rows.length, 'module')}, about ${hoursInWords(course.minutes)}`}
          >
            <p>{course.summary}</p>
            <ModuleRows rows={course.rows} />
          </Section>
        ))}
        {page.others.length > 0 && (
          <Section title="On its own">
            <ModuleRows rows={page.others} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
