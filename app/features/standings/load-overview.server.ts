import { dateIn } from '~/domain/calendar/calendar';
import { addCounts, complianceBand, complianceOf, noCounts, type Compliance, type StandingCounts } from '~/domain/team/compliance';
import { countStandings, type StandingCount } from '~db/queries/company-standings';
import { countRegister, type RegisterCounts } from '~db/queries/register-counts';
import { findLastSeal } from '~db/queries/register-chain';
import type { Deps } from '../deps.server';
import { registerQuestion } from '../register/register-question.server';

export interface ComplianceCell extends Compliance {
  counts: StandingCounts;
  band: ReturnType<typeof complianceBand>;
}

export interface OverviewPage {
  whole: ComplianceCell;
  modules: { id: string; title: string; cell: ComplianceCell }[];
  /** One cell a module, in their order. */
  departments: { name: string; whole: ComplianceCell; cells: ComplianceCell[] }[];
  renewals: RegisterCounts['renewals'];
  lastSeal: { sealedOn: string; records: number } | null;
}

/** Where the company stands, by department and module. Three statements, however many people there are. */
export async function loadOverview(deps: Deps): Promise<OverviewPage> {
  const { modules } = deps.catalog;
  const today = dateIn(deps.company.timeZone, deps.now());
  const rows = await countStandings(deps.db, { filter: {}, today, modules: modules.map(({ id }) => id) });
  const seal = await findLastSeal(deps.db);
  const departments = [...new Set(rows.map(({ department }) => department))].sort((one, other) => one.localeCompare(other, 'en'));
  return {
    whole: cellOf(rows),
    modules: modules.map(({ id, title }) => ({ id, title, cell: cellOf(rows.filter((row) => row.moduleId === id)) })),
    departments: departments.map((name) => {
      const own = rows.filter((row) => row.department === name);
      return { name, whole: cellOf(own), cells: modules.map(({ id }) => cellOf(own.filter((row) => row.moduleId === id))) };
    }),
    renewals: (await countRegister(deps.db, registerQuestion(deps, {}))).renewals,
    lastSeal: seal ? { sealedOn: seal.sealedOn, records: seal.seq } : null,
  };
}

function cellOf(rows: readonly StandingCount[]): ComplianceCell {
  const counts = rows.reduce((sum, { standing, people }) => addCounts(sum, { [standing]: people }), noCounts);
  const compliance = complianceOf(counts);
  return { ...compliance, counts, band: complianceBand(compliance) };
}
