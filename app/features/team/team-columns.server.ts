import type { Catalog } from '~/catalog/catalog.server';
import type { Module } from '~/domain/content/module';
import { severityOf } from '~/domain/team/risk';
import type { Standing, StandingKind } from '~/domain/team/standing';
import type { MatrixForm, TeamQuery } from './team-query';

/** Modules that stand together under a course, or on their own. */
export interface ColumnGroup {
  id: string;
  title: string;
  modules: readonly Module[];
}

/** Every module of the catalog once, under the first course that has it. */
export function columnGroups(catalog: Catalog, only: string | null): ColumnGroup[] {
  const placed = new Set<string>();
  const take = (modules: readonly (Module | undefined)[]) =>
    modules.filter((module): module is Module => {
      if (!module || placed.has(module.id) || (only !== null && module.id !== only)) return false;
      placed.add(module.id);
      return true;
    });
  const courses = catalog.courses.map((course) => ({
    ...{ id: course.id as string, title: course.title },
    modules: take(course.moduleIds.map((id) => catalog.findModule(id))),
  }));
  const others = { id: 'other', title: courses.length > 0 ? 'On their own' : 'Modules', modules: take(catalog.modules) };
  return [...courses, others].filter((group) => group.modules.length > 0);
}

/** Up to so many columns have room for words. */
const widest = 12;

/** One module always shows its words. */
export function formFor(groups: readonly ColumnGroup[], { form }: TeamQuery): MatrixForm {
  const modules = groups.reduce((sum, group) => sum + group.modules.length, 0);
  if (modules <= 1) return 'words';
  return form ?? (modules > widest ? 'courses' : 'words');
}

/** How somebody stands to a whole course: as to its worst module, and how many of its modules are valid. */
export function courseStanding(standings: readonly Standing[]): { kind: StandingKind; fact: string } {
  const [worst] = standings.map(({ kind }) => kind).sort((one, other) => severityOf(one) - severityOf(other));
  const valid = standings.filter(({ kind }) => kind === 'valid' || kind === 'expiring').length;
  return { kind: worst ?? 'never-assigned', fact: `${valid} of ${standings.length} valid` };
}
