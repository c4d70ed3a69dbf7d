import type { Course, Module } from '~/domain/content/module';
import type { ModuleId } from '~/domain/ids';
import type { PlaybookDefault } from './playbook.server';

/** Everything in content/, checked and compiled. */
export interface Catalog {
  courses: readonly Course[];
  modules: readonly Module[];
  findModule: (id: ModuleId) => Module | undefined;
  playbook: Readonly<Record<string, PlaybookDefault>>;
}
