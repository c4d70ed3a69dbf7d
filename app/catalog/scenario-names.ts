import { scenarioId } from '~/domain/ids';
import type { ScenarioId } from '~/domain/ids';
import { reportTo, topOfFile } from './content-problem';
import type { ContentProblem } from './content-problem';

/** What the name of a scenario's file says: `which-room.scenario.yaml` holds the scenario `which-room`. */
export interface ScenarioName {
  fileName: string;
  id: ScenarioId;
}

const ending = '.scenario.yaml';

/** The scenarios among the files of a module's folder. */
export function namedScenarios(fileNames: readonly string[], folder: string, problems: ContentProblem[]): ScenarioName[] {
  return fileNames
    .filter((name) => name.endsWith(ending))
    .flatMap((fileName) => {
      const id = scenarioId.safeParse(fileName.slice(0, -ending.length));
      if (id.success) return { fileName, id: id.data };
      reportTo(problems, `${folder}/${fileName}`)(
        topOfFile,
        'The name of this file is the id of its scenario: letters, digits, `-` and `_`, at most 80 of them, and `.scenario.yaml`.',
      );
      return [];
    });
}
