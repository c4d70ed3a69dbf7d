import fs from 'node:fs';
import path from 'node:path';
import { measureCommand, type MeasuredCommand } from './command';
import type { ScratchDatabase } from './scratch-database';

const people = 50_000;

/** Fifty thousand employees from a file: a look, taking them over, and the same file again. */
export async function measurePeopleImport({ settings, file }: Pick<ScratchDatabase, 'settings' | 'file'>): Promise<MeasuredCommand[]> {
  const source = path.join(path.dirname(file), 'people.csv');
  fs.writeFileSync(source, fileOf(people));
  const run = (what: string, ...options: string[]) =>
    measureCommand(`import of ${people.toLocaleString('en')} employees: ${what}`, {
      ...{ file: 'employees-import.ts', args: [source, ...options], settings },
    });
  return [await run('dry run', '--dry-run'), await run('taken over'), await run('the same file again')];
}

/** Teams of ten, their heads in teams of ten, and so on; each manager stands behind their reports. */
function fileOf(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = count - index;
    const manager = number === 1 ? '' : `B${Math.ceil((number - 1) / 10)}`;
    const place = `Department ${number % 40},Site ${number % 90},Role ${number % 30}`;
    return `B${number},Person ${number},b${number}@bench.test,${place},${manager},2024-03-01`;
  });
  return ['Number,Name,Email,Department,Location,Job role,Manager,Hired on', ...lines].join('\n');
}
