import { labelsSince, type ModuleChange } from '~/domain/content/change';
import type { Module } from '~/domain/content/module';
import type { ModuleId } from '~/domain/ids';
import type { Deps } from '../deps.server';

export interface FoundChange {
  module: Module;
  change: ModuleChange;
  /** The labels of the editions that hold the change. */
  labelsSince: string[];
}

/** A change that the author of a module marked; undefined when there is no such module or mark. */
export function findChange({ catalog }: Pick<Deps, 'catalog'>, moduleId: ModuleId, label: string): FoundChange | undefined {
  const module = catalog.findModule(moduleId);
  const change = module?.changes?.find(({ edition }) => edition === label);
  return module && change && { module, change, labelsSince: labelsSince(module.changes ?? [], label) };
}
