import type { Catalog } from '~/catalog/catalog.server';
import type { Scorecard } from '~/domain/coaching/scorecard';
import type { ModuleId } from '~/domain/ids';
import { quotedEntries } from '~/domain/lesson/pieces';
import type { PlaybookEntryId } from '~/domain/playbook/entry';

/** Something that quotes a procedure, with the module in which it is met. */
export interface Quoting {
  title: string;
  /** Empty for a scorecard that no module asks for. */
  moduleTitle: string;
  href: string;
}

/** Everything that shows other words once an entry of the playbook is changed. */
export interface Affected {
  lessons: Quoting[];
  scenarios: Quoting[];
  scorecards: Quoting[];
  moduleIds: ModuleId[];
}

export function affectedBy(catalog: Pick<Catalog, 'modules' | 'scorecards'>, entry: PlaybookEntryId): Affected {
  const scorecards = catalog.scorecards.filter((scorecard) => judges(scorecard, entry));
  const affected: Affected = { lessons: [], scenarios: [], scorecards: [], moduleIds: [] };
  for (const module of catalog.modules) {
    const quoting = (title: string, path: string): Quoting => ({
      ...{ title, moduleTitle: module.title, href: `/modules/${module.id}/${path}` },
    });
    const lessons = module.lessons.filter(({ body }) => quotedEntries(body).has(entry));
    const scenarios = module.scenarios.filter(({ playbook }) => playbook?.includes(entry));
    const asked = scorecards.filter(({ id }) => id === module.observations?.scorecardId);
    affected.lessons.push(...lessons.map(({ id, title }) => quoting(title, `lessons/${id}`)));
    affected.scenarios.push(...scenarios.map(({ id, title }) => quoting(title, `scenarios/${id}`)));
    affected.scorecards.push(...asked.map(({ title }) => quoting(title, 'observations')));
    if (lessons.length + scenarios.length + asked.length > 0) affected.moduleIds.push(module.id);
  }
  const alone = scorecards.filter(({ id }) => catalog.modules.every(({ observations }) => observations?.scorecardId !== id));
  affected.scorecards.push(...alone.map(({ title }) => ({ title, moduleTitle: '', href: '/team/observations/new' })));
  return affected;
}

function judges({ items }: Scorecard, entry: PlaybookEntryId): boolean {
  return items.some(({ measures }) => measures.kind === 'procedure' && measures.playbook === entry);
}
