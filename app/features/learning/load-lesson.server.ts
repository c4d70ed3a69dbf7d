import type { Actor } from '~/domain/access/actor';
import { clockTime } from '~/domain/calendar/in-words';
import type { Interaction, Lesson, Module } from '~/domain/content/module';
import type { EmployeeId, LessonId, ModuleId } from '~/domain/ids';
import { checkFeedback, type CheckFeedback } from '~/domain/lesson/answer-check';
import type { Encounter, GroupResult } from '~/domain/lesson/field-log';
import { parseSavedInteraction } from '~/domain/lesson/saved-interaction';
import { minutesLeftFrom } from '~/domain/lesson/time-left';
import { quotedEntries } from '~/domain/lesson/pieces';
import { lessonProgress } from '~/domain/progress/lesson-progress';
import { moduleProgress, nothingDone, type Step } from '~/domain/progress/module-progress';
import type { StoredInteraction, Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { loadPlaybook, type Playbook } from '../playbook/load-playbook.server';
import { findLessonFor } from './find-lesson.server';
import type { LessonBlock } from './lesson-block';
import { lessonBlocks } from './lesson-blocks.server';
import { loadTeamResult } from './load-field-log.server';
import { stepHref } from './next-step';
import { onlyWhatChanged } from './only-what-changed-words';
import { loadStudyRecord, type StudyRecord } from './study-record.server';

/** What a learner has saved in a piece, with what they have earned to see of it. */
export type SavedPiece =
  | { kind: 'check'; feedback: CheckFeedback; savedAt: string }
  /** `known` is the instant, sent back with the note, so that no stale page writes over it. */
  | { kind: 'reflection'; note: string; skipped: boolean; savedAt: string; known: string }
  | { kind: 'checklist'; ticked: readonly string[]; savedAt: string }
  | { kind: 'field-log'; encounters: readonly Encounter[]; team: GroupResult | null; savedAt: string };

export interface LessonPage {
  module: { id: ModuleId; title: string };
  lesson: Pick<Lesson, 'id' | 'number' | 'title' | 'summary' | 'minutes' | 'sources'>;
  lessonCount: number;
  minutesLeft: number;
  blocks: readonly LessonBlock[];
  saved: Readonly<Record<string, SavedPiece>>;
  /** What the lesson quotes of it. */
  playbook: Playbook;
  contents: { href: string; title: string; note: string; state: 'done' | 'now' | 'todo' }[];
  previous: { href: string; title: string } | null;
  next: { href: string; title: string };
  completed: boolean;
  /** Of a renewal that asks for only what changed: in how many words, and whether this lesson belongs to it. */
  onlyChanges: { says: string; asksThis: boolean } | null;
  checks: { answered: number; of: number };
  /** Required pieces that are still to be done. */
  open: { id: string; kind: Interaction['kind'] }[];
  /** The headings, so that the page can tell where the learner is. */
  anchors: readonly string[];
}

/** A lesson for one learner; undefined when there is no such lesson. Holds no key that was not earned. */
export async function loadLesson(
  deps: Deps,
  actor: Actor,
  ids: { moduleId: ModuleId; lessonId: LessonId },
): Promise<LessonPage | undefined> {
  const found = await findLessonFor(deps, { employeeId: actor.employeeId, ...ids });
  if (!found) return undefined;
  const { module, lesson, study } = found;
  const record = study && (await loadStudyRecord(deps, study));
  const stored = record?.interactions.filter((row) => row.lessonId === lesson.id) ?? [];
  const done = new Set(stored.map((row) => row.interactionId));
  const completed = record?.done.completedLessons.has(lesson.id) ?? false;
  const progress = lessonProgress(lesson, done, completed);
  const checks = lesson.interactions.filter((interaction) => interaction.kind === 'check');
  const { steps } = record?.progress ?? moduleProgress(module, nothingDone);
  return {
    module: { id: module.id, title: module.title },
    lesson: {
      id: lesson.id,
      number: lesson.number,
      title: lesson.title,
      summary: lesson.summary,
      minutes: lesson.minutes,
      sources: lesson.sources,
    },
    lessonCount: module.lessons.length,
    minutesLeft: completed ? 0 : minutesLeftFrom(lesson, placeIn(record, lesson.id)),
    blocks: lessonBlocks(module, lesson, deps.catalog.glossary),
    saved: await savedPieces(deps, { employeeId: actor.employeeId, moduleId: module.id, lesson }, stored),
    playbook: await loadPlaybook(deps, actor, quotedEntries(lesson.body)),
    contents: contentsOf(module, steps, lesson.id),
    ...neighbours(module, lesson, record),
    completed,
    onlyChanges: changesOf(module, lesson, study),
    checks: { answered: checks.filter((check) => done.has(check.id)).length, of: checks.length },
    open: progress.kind === 'interactions-open' ? progress.open.map(({ id, kind }) => ({ id, kind })) : [],
    anchors: lesson.passages.map((passage) => passage.anchor).filter((anchor) => anchor !== ''),
  };
}

function placeIn(record: StudyRecord | undefined, lessonId: LessonId): string {
  return record?.places.find((place) => place.lessonId === lessonId)?.anchor ?? '';
}

interface Reader {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  lesson: Lesson;
}

async function savedPieces(deps: Deps, reader: Reader, stored: readonly StoredInteraction[]): Promise<LessonPage['saved']> {
  const pieces = await Promise.all(stored.map(async (row) => [row.interactionId, await savedPiece(deps, reader, row)] as const));
  return Object.fromEntries(pieces);
}

async function savedPiece(deps: Deps, { employeeId, moduleId, lesson }: Reader, row: StoredInteraction): Promise<SavedPiece> {
  const saved = parseSavedInteraction(row.value);
  const savedAt = clockTime(deps.company.timeZone, row.savedAt);
  switch (saved.kind) {
    case 'check': {
      const key = lesson.checks[row.interactionId];
      if (!key) throw new Error(`${lesson.id} has no check ${row.interactionId}`);
      return { kind: 'check', feedback: checkFeedback(key, saved), savedAt };
    }
    case 'reflection':
      return { kind: 'reflection', note: saved.note, skipped: saved.skipped, savedAt, known: row.savedAt.toISOString() };
    case 'checklist':
      return { kind: 'checklist', ticked: saved.ticked, savedAt };
    case 'field-log': {
      const piece = { employeeId, moduleId, lessonId: lesson.id, interactionId: row.interactionId };
      const team = saved.encounters.length > 0 ? await loadTeamResult(deps, piece) : undefined;
      return { kind: 'field-log', encounters: saved.encounters, team: team ?? null, savedAt };
    }
  }
}

function contentsOf(module: Module, steps: readonly Step[], here: LessonId): LessonPage['contents'] {
  return steps.map((step) => {
    const isHere = step.kind === 'lesson' && step.lessonId === here;
    const todo = step.kind === 'quiz' ? `${module.quiz.itemsPerAttempt} questions, ${step.minutes} minutes` : `${step.minutes} minutes`;
    return {
      href: stepHref(module.id, step),
      title: step.title,
      note: isHere ? 'You are here' : step.state === 'done' ? 'Done' : todo,
      state: isHere ? 'now' : step.state === 'done' ? 'done' : 'todo',
    };
  });
}

function changesOf(module: Module, lesson: Lesson, study: Study | undefined): LessonPage['onlyChanges'] {
  const again = study?.campaign?.again;
  return again ? { says: onlyWhatChanged(module, again), asksThis: again.lessons.includes(lesson.id) } : null;
}

function neighbours(module: Module, lesson: Lesson, record: StudyRecord | undefined): Pick<LessonPage, 'previous' | 'next'> {
  const href = (each: Lesson) => `/modules/${module.id}/lessons/${each.id}`;
  const [before, after] = [module.lessons[lesson.number - 2], module.lessons[lesson.number]];
  const previous = before ? { href: href(before), title: before.title } : null;
  if (record?.study.campaign) return { previous, next: nextOfChanges(module, lesson, record) };
  return {
    previous,
    next: after ? { href: href(after), title: after.title } : { href: `/modules/${module.id}/quiz`, title: 'Quiz' },
  };
}

/** The first other part that is still asked for; the module, once nothing is. */
function nextOfChanges(module: Module, lesson: Lesson, { progress }: StudyRecord): LessonPage['next'] {
  const isHere = (step: Step) => step.kind === 'lesson' && step.lessonId === lesson.id;
  const step = progress.steps.find((each) => each.state !== 'done' && !isHere(each));
  return step ? { href: stepHref(module.id, step), title: step.title } : { href: `/modules/${module.id}`, title: module.title };
}
