import type { Module } from '~/domain/content/module';
import { withGranted } from '~/domain/quiz/right-to-attempt';
import type { Db } from '~db/database';
import { countAttemptGrants } from '~db/queries/attempt-grants';
import type { Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';

/** The module as this study has it: on its edition, with the attempts that were granted beyond the limit. */
export async function getModuleOfStudy(deps: Deps, db: Db, { id, editionId }: Pick<Study, 'id' | 'editionId'>): Promise<Module> {
  const module = await getEditionModule(deps, editionId, db);
  return { ...module, quiz: withGranted(module.quiz, await countAttemptGrants(db, id)) };
}
