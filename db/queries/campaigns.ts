import type { CalendarDate } from '~/domain/calendar/calendar';
import { partsAgain, type PartsAgain } from '~/domain/content/parts-again';
import type { CampaignId, EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';

/** A renewal of only what changed, asked of everybody who was certified before a material change. */
export interface Campaign {
  id: CampaignId;
  moduleId: ModuleId;
  /** The label of the edition that the change made. */
  editionLabel: string;
  /** The author's sentence. */
  says: string;
  again: PartsAgain;
  /** The end of the grace time. */
  dueOn: CalendarDate;
  openedById: EmployeeId;
  openedAt: Date;
  ended: { byId: EmployeeId; at: Date } | null;
}

/** Every campaign that was ever opened, the latest first. */
export async function listCampaigns(db: Db): Promise<Campaign[]> {
  const rows = await db.selectFrom('campaign').selectAll().orderBy('opened_at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id as CampaignId,
    moduleId: row.module_id as ModuleId,
    editionLabel: row.edition_label,
    says: row.says,
    again: partsAgain.parse(JSON.parse(row.again)),
    dueOn: row.due_on as CalendarDate,
    openedById: row.opened_by_id as EmployeeId,
    openedAt: new Date(row.opened_at),
    ended: row.ended_at === null ? null : { byId: row.ended_by_id as EmployeeId, at: new Date(row.ended_at) },
  }));
}

/** False when the change has a campaign already: two clicks open one. */
export async function insertCampaign(db: Db, campaign: Omit<Campaign, 'ended'>): Promise<boolean> {
  const result = await db
    .insertInto('campaign')
    .values({
      ...{ id: campaign.id, module_id: campaign.moduleId, edition_label: campaign.editionLabel, says: campaign.says },
      ...{ again: JSON.stringify(campaign.again), due_on: campaign.dueOn, opened_by_id: campaign.openedById },
      opened_at: campaign.openedAt.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['module_id', 'edition_label']).doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Whether nobody is asked any more by it. */
export async function isEnded(db: Db, id: CampaignId): Promise<boolean> {
  const row = await db.selectFrom('campaign').select('ended_at').where('id', '=', id).executeTakeFirstOrThrow();
  return row.ended_at !== null;
}

/** False when it was ended before. */
export async function endCampaign(db: Db, id: CampaignId, { byId, at }: NonNullable<Campaign['ended']>): Promise<boolean> {
  const result = await db
    .updateTable('campaign')
    .set({ ended_by_id: byId, ended_at: at.toISOString() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
