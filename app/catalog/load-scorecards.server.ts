import type { Scorecard } from '~/domain/coaching/scorecard';
import { scorecardId, type ScorecardId } from '~/domain/ids';
import { compileScorecard } from './compile-scorecard.server';
import { reportTo, topOfFile } from './content-problem';
import { readAs } from './load-module.server';
import type { Loading } from './loading.server';
import { reportAt } from './report-at';
import { yamlPlaces } from './yaml.server';

const folder = 'scorecards';
const ending = '.scorecard.yaml';

/** The scorecards in content/scorecards, by the names of their files; `known` are also the ids of those with mistakes. */
export async function readScorecards(loading: Loading): Promise<{ known: ScorecardId[]; scorecards: Scorecard[] }> {
  if (!(await loading.folder.has(folder))) return { known: [], scorecards: [] };
  const names = (await loading.folder.list(folder)).filter((name) => name.endsWith(ending));
  const files = names.flatMap((name) => idOf(loading, name));
  const scorecards = await Promise.all(files.map((file) => readScorecard(loading, file)));
  return { known: files.map(({ id }) => id), scorecards: scorecards.flat() };
}

interface ScorecardFile {
  path: string;
  id: ScorecardId;
}

function idOf({ problems }: Loading, name: string): ScorecardFile[] {
  const path = `${folder}/${name}`;
  const id = scorecardId.safeParse(name.slice(0, -ending.length));
  if (id.success) return [{ path, id: id.data }];
  reportTo(problems, path)(
    topOfFile,
    'The name of this file is the id of its scorecard: letters, digits, `-` and `_`, at most 80 of them, and `.scorecard.yaml`.',
  );
  return [];
}

async function readScorecard(loading: Loading, { path, id }: ScorecardFile): Promise<Scorecard[]> {
  const read = await readAs(loading, path, 'scorecard', compileScorecard);
  if (!read) return [];
  const report = reportAt(loading.problems, path, yamlPlaces(read.file.text));
  if (read.value.id !== id) report(['id'], `\`id\` must be the one in the file's name, \`${id}\`; it is \`${read.value.id}\`.`);
  return [read.value];
}
