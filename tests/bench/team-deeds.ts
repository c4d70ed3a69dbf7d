import Sqlite from 'better-sqlite3';
import type { Client } from './client';
import type { NamedDeed } from './deeds';
import type { Learner, ScratchDatabase } from './scratch-database';

const sizes = [50, 1_000, 5_000] as const;

/** Opening one's team, for supervisors of lines of different lengths: the first page, and one narrowed to who is overdue. */
export function teamDeeds(scratch: ScratchDatabase): NamedDeed[] {
  const heads = makeLines(scratch);
  return sizes.flatMap((size, place) => {
    const cookie = heads[place]?.cookie;
    const page = (path: string) => (client: Client) => client.send({ path, cookie, status: 200 });
    const people = `${size.toLocaleString('en-US')} people`;
    return [
      { name: `/team, ${people}`, deed: page('/team'), turns: Infinity },
      { name: `/team overdue, ${people}`, deed: page('/team?status=overdue&form=marks&per=200'), turns: Infinity },
    ];
  });
}

/** Gives one reader each that many reports of their own, all of them people whom nobody reports to. */
function makeLines({ file, readers }: ScratchDatabase): Learner[] {
  const database = new Sqlite(file);
  try {
    const free = 'ended_on is null and not exists (select 1 from employee as report where report.manager_id = employee.id)';
    const findFree = database.prepare<[string], string>(`select id from employee where email = ? and ${free}`).pluck();
    const heads = readers.flatMap((reader) => (findFree.get(reader.email) ? [{ ...reader, id: findFree.get(reader.email) }] : []));
    const chosen = heads.slice(0, sizes.length);
    const ids = chosen.map(({ id }) => `'${id}'`).join(', ');
    const move = database.prepare(
      `update employee set manager_id = :head where id in (
         select id from employee where ${free} and id not in (${ids}) and coalesce(manager_id, '') not in (${ids}) limit :size)`,
    );
    database.transaction(() => chosen.forEach(({ id }, place) => move.run({ head: id, size: sizes[place] })))();
    database.exec('analyze');
    return chosen;
  } finally {
    database.close();
  }
}
