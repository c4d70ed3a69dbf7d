import { partsAgain, type PartsAgain } from '~/domain/content/parts-again';
import type { CampaignId, EditionId, EmployeeId, InteractionId, LessonId, ModuleId, StudyId } from '~/domain/ids';
import type { Db } from '../database';
import { prepare } from '../prepared';
import type { StudyTable } from '../schema';

/** One learner's way through a module, on the edition with which it began. */
export interface Study {
  id: StudyId;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  editionId: EditionId;
  /** 1 for the first time, 2 for the first renewal … */
  number: number;
  begunAt: Date;
  /** Set for a renewal of only what changed; without it, the whole module is asked for. */
  campaign?: { id: CampaignId; again: PartsAgain } | undefined;
}

function toStudy(row: StudyTable): Study {
  return {
    id: row.id as StudyId,
    employeeId: row.employee_id as EmployeeId,
    moduleId: row.module_id as ModuleId,
    editionId: row.edition_id as EditionId,
    number: row.number,
    begunAt: new Date(row.begun_at),
    campaign: campaignOf(row),
  };
}

export function campaignOf({ campaign_id, again }: Pick<StudyTable, 'campaign_id' | 'again'>): Study['campaign'] {
  if (campaign_id === null || again === null) return undefined;
  return { id: campaign_id as CampaignId, again: partsAgain.parse(JSON.parse(again)) };
}

/** The latest study of a module by this learner, certified or not. */
export async function findCurrentStudy(db: Db, employeeId: EmployeeId, moduleId: ModuleId): Promise<Study | undefined> {
  const [row] = await currentStudy(db, { employeeId, moduleId });
  return row && toStudy(row);
}

const currentStudy = prepare((db, { employeeId, moduleId }: { employeeId: string; moduleId: string }) =>
  db
    .selectFrom('study')
    .selectAll()
    .where('employee_id', '=', employeeId)
    .where('module_id', '=', moduleId)
    .orderBy('number', 'desc')
    .limit(1),
);

/** Every study of this learner, the latest of a module last. */
export async function listStudies(db: Db, employeeId: EmployeeId): Promise<Study[]> {
  return (await studiesOf(db, { employeeId })).map(toStudy);
}

const studiesOf = prepare((db, { employeeId }: { employeeId: string }) =>
  db
    .selectFrom('study')
    .selectAll()
    .where('employee_id', '=', employeeId)
    // By number first: a clock that was set back must not bring an earlier study forward.
    .orderBy('number')
    .orderBy('begun_at'),
);

export async function findStudy(db: Db, id: StudyId): Promise<Study | undefined> {
  const row = await db.selectFrom('study').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toStudy(row);
}

/** Writes the study unless this learner has one of that number already: two tabs that begin together begin once. */
export async function insertStudy(db: Db, study: Study): Promise<void> {
  await db
    .insertInto('study')
    .values({
      id: study.id,
      employee_id: study.employeeId,
      module_id: study.moduleId,
      edition_id: study.editionId,
      number: study.number,
      begun_at: study.begunAt.toISOString(),
      campaign_id: study.campaign?.id ?? null,
      again: study.campaign ? JSON.stringify(study.campaign.again) : null,
    })
    .onConflict((conflict) => conflict.columns(['employee_id', 'module_id', 'number']).doNothing())
    .execute();
}

interface OfStudies extends Record<string, readonly string[]> {
  studyIds: readonly string[];
}

export interface LessonCompletion {
  studyId: StudyId;
  lessonId: LessonId;
  completedAt: Date;
}

export async function listCompletedLessons(db: Db, studyIds: readonly StudyId[]): Promise<LessonCompletion[]> {
  if (studyIds.length === 0) return [];
  const rows = await completedLessons(db, { studyIds });
  return rows.map((row) => ({
    studyId: row.study_id as StudyId,
    lessonId: row.lesson_id as LessonId,
    completedAt: new Date(row.completed_at),
  }));
}

const completedLessons = prepare((db, { studyIds }: OfStudies) =>
  db.selectFrom('lesson_completion').selectAll().where('study_id', 'in', studyIds).orderBy('completed_at'),
);

/** Completes a lesson; a second time changes nothing. */
export async function insertLessonCompletion(db: Db, completion: LessonCompletion): Promise<void> {
  await db
    .insertInto('lesson_completion')
    .values({ study_id: completion.studyId, lesson_id: completion.lessonId, completed_at: completion.completedAt.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Where the learner was last in a lesson: the anchor of the heading in view, empty for the top. */
export interface LessonPlace {
  studyId: StudyId;
  lessonId: LessonId;
  anchor: string;
  seenAt: Date;
}

export async function listLessonPlaces(db: Db, studyIds: readonly StudyId[]): Promise<LessonPlace[]> {
  if (studyIds.length === 0) return [];
  const rows = await lessonPlaces(db, { studyIds });
  return rows.map((row) => ({
    studyId: row.study_id as StudyId,
    lessonId: row.lesson_id as LessonId,
    anchor: row.anchor,
    seenAt: new Date(row.seen_at),
  }));
}

const lessonPlaces = prepare((db, { studyIds }: OfStudies) =>
  db.selectFrom('lesson_place').selectAll().where('study_id', 'in', studyIds).orderBy('seen_at'),
);

export async function saveLessonPlace(db: Db, place: LessonPlace): Promise<void> {
  const seen = { anchor: place.anchor, seen_at: place.seenAt.toISOString() };
  await db
    .insertInto('lesson_place')
    .values({ study_id: place.studyId, lesson_id: place.lessonId, ...seen })
    .onConflict((conflict) => conflict.columns(['study_id', 'lesson_id']).doUpdateSet(seen))
    .execute();
}

export interface StoredInteraction {
  studyId: StudyId;
  lessonId: LessonId;
  interactionId: InteractionId;
  /** JSON; `parseSavedInteraction` of app/domain/lesson reads it. */
  value: string;
  savedAt: Date;
}

/** What has been saved in the lessons of these studies. */
export async function listInteractions(db: Db, studyIds: readonly StudyId[]): Promise<StoredInteraction[]> {
  if (studyIds.length === 0) return [];
  const rows = await interactions(db, { studyIds });
  return rows.map((row) => ({
    studyId: row.study_id as StudyId,
    lessonId: row.lesson_id as LessonId,
    interactionId: row.interaction_id as InteractionId,
    value: row.value,
    savedAt: new Date(row.saved_at),
  }));
}

const interactions = prepare((db, { studyIds }: OfStudies) => db.selectFrom('interaction').selectAll().where('study_id', 'in', studyIds));

export async function saveInteraction(db: Db, interaction: StoredInteraction): Promise<void> {
  const saved = { value: interaction.value, saved_at: interaction.savedAt.toISOString() };
  await db
    .insertInto('interaction')
    .values({ study_id: interaction.studyId, lesson_id: interaction.lessonId, interaction_id: interaction.interactionId, ...saved })
    .onConflict((conflict) => conflict.columns(['study_id', 'lesson_id', 'interaction_id']).doUpdateSet(saved))
    .execute();
}
