import { counted, listed } from '~/domain/calendar/in-words';
import type { Module } from '~/domain/content/module';
import type { PartsAgain } from '~/domain/content/parts-again';

/** “Only what changed: 1 of 6 lessons and the quiz.” */
export function onlyWhatChanged(module: Pick<Module, 'lessons'>, again: PartsAgain): string {
  return `Only what changed: ${partsInWords(module, again)}.`;
}

/** “1 of 6 lessons and the quiz”. */
export function partsInWords(module: Pick<Module, 'lessons'>, { lessons, quiz, scenarios }: PartsAgain): string {
  return listed([
    ...(lessons.length > 0 ? [`${lessons.length} of ${counted(module.lessons.length, 'lesson')}`] : []),
    ...(quiz ? ['the quiz'] : []),
    ...(scenarios.length > 0 ? [counted(scenarios.length, 'scenario')] : []),
  ]);
}
