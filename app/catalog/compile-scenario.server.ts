import type { ModuleId } from '~/domain/ids';
import { isWarning } from '~/domain/scenario/finding';
import { prove } from '~/domain/scenario/prove';
import type { Report as ScenarioReport } from '~/domain/scenario/report';
import type { Scenario } from '~/domain/scenario/scenario';
import { checkScenario } from './check-scenario';
import type { Place, Report } from './content-problem';
import type { Located, Path } from './located';
import { parseLocated } from './located';
import { openMarkdown } from './mdx.server';
import { scenarioFields } from './scenario-fields';
import { findingSentence } from './scenario-sentences';
import { toScenario } from './to-scenario';
import { readYaml } from './yaml.server';

/** What a scenario file says by itself, before it is held against its module. */
export interface CompiledScenario {
  module: ModuleId;
  scenario: Scenario;
  /** Undefined when the talk never ends, or is too large to be gone through. */
  report: ScenarioReport | undefined;
  /** What may stay, but might be better. */
  warnings: readonly { place: Place; sentence: string }[];
}

/** Reads a scenario and proves it. What is wrong with it is reported; what might be better comes with it. */
export async function compileScenario(file: string, report: Report): Promise<CompiledScenario | undefined> {
  const located = readYaml(file, report);
  const written = located && parseLocated(scenarioFields, located, report);
  if (!written) return undefined;
  let sound = true;
  const reportAt = (path: Path, sentence: string) => {
    sound = false;
    report(located.places.ofValue(path), sentence);
  };
  checkScenario(written, reportAt);
  const scenario = toScenario(written, await openMarkdown(), reportAt);
  return sound ? { module: written.module, scenario, ...proven(scenario, located, report) } : undefined;
}

function proven(scenario: Scenario, { places }: Located, report: Report): Pick<CompiledScenario, 'report' | 'warnings'> {
  const proof = prove(scenario);
  const found = proof.findings.map((finding) => ({
    finding,
    place: finding.at.at(0) === 'facts' ? places.ofKey(finding.at) : places.ofValue(finding.at),
    sentence: findingSentence(finding),
  }));
  for (const { finding, place, sentence } of found) if (!isWarning(finding)) report(place, sentence);
  const warnings = found.filter(({ finding }) => isWarning(finding)).map(({ place, sentence }) => ({ place, sentence }));
  return { report: proof.report, warnings };
}
