import { addDays, dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { Deps } from '~/features/deps.server';
import { loadRegister } from '~/features/register/load-register.server';
import { sealRegister } from '~/features/register/seal-register.server';
import { measureCommand, type MeasuredCommand } from './command';
import { linked, linkRecords, writeRecords } from './large-register';
import { withRuntime, type SampleDatabase } from './scratch-database';
import { figure, formatTable } from './table';

const listed = 2_000_000;

/** The proof of a small register and of a large one: the second needs more time and hardly more memory. */
export async function measureVerification(scratch: SampleDatabase): Promise<MeasuredCommand[]> {
  const verify = (what: string) => measureCommand(`register:verify, ${what}`, { file: 'register-verify.ts', settings: scratch.settings });
  const ofSample = await verify('the sample company');
  writeRecords(scratch.file, { from: 0, below: linked });
  await withRuntime(scratch.settings, async ({ deps }) => {
    await linkRecords(deps);
    await sealRegister(deps);
  });
  return [ofSample, await verify(`${linked.toLocaleString('en')} records more`)];
}

/** What the register's page is made of: the first one and each filter, one after the other, without rendering. */
export async function measureRegisterPages(scratch: SampleDatabase): Promise<string> {
  writeRecords(scratch.file, { from: linked, below: listed });
  const rows = await withRuntime(scratch.settings, async ({ deps }) => {
    const measured: string[][] = [];
    for (const [name, query] of pages(dateIn('UTC', new Date()))) measured.push([name, ...(await measurePage(deps, query)).map(figure)]);
    return measured;
  });
  const titles = ['median ms', 'slowest ms', 'CPU ms'];
  const heads = [{ title: `register of ${listed.toLocaleString('en')} records`, align: 'left' as const }];
  return `${formatTable([...heads, ...titles.map((title) => ({ title, align: 'right' as const }))], rows)}\n`;
}

/** Milliseconds: the median, the slowest, and the processor time of one. */
async function measurePage(deps: Deps, query: string): Promise<number[]> {
  const durations: number[] = [];
  const before = process.cpuUsage();
  for (let turn = 0; turn < turns; turn += 1) {
    const begunAt = performance.now();
    await loadRegister(deps, new URLSearchParams(query));
    durations.push(performance.now() - begunAt);
  }
  const { user, system } = process.cpuUsage(before);
  durations.sort((one, other) => one - other);
  return [durations[Math.floor(turns / 2)] ?? NaN, durations.at(-1) ?? NaN, (user + system) / 1000 / turns];
}

const turns = 5;

/** Every filter by itself with a value that many records have, then what is worst together. */
function pages(today: CalendarDate): [name: string, query: string][] {
  const day = (days: number) => addDays(today, days);
  const filters = [
    ...['valid', 'expiring', 'expired', 'renewed', 'revoked'].map((status) => `status=${status}`),
    ...['30', '60', '90'].map((days) => `due=${days}`),
    ...['q=l0000', 'q=amalia', 'q=a', 'q=SW-2026-1000000', 'department=Department 7', 'location=Site 7', 'role=Role 7'],
    ...['subject=phone-etiquette', 'edition=2026.1', 'manager=L003300', 'origin=earned', 'origin=imported'],
    ...['people=left', 'people=employed', `validOn=${day(0)}`, `validOn=${day(-400)}`],
    ...[`issuedFrom=${day(-30)}`, `issuedTo=${day(-1200)}`, `expiresFrom=${day(10)}`, `expiresTo=${day(-900)}`],
    ...['expires', 'name', 'number', 'department', 'title', 'score'].map((sort) => `sort=${sort}`),
    'status=expired&sort=name&direction=down',
    'department=Department 7&subject=phone-etiquette&status=expired',
    `after=${encodeURIComponent(JSON.stringify({ value: day(-700), id: '8' }))}`,
  ];
  return [['first page', ''], ...filters.map((query): [string, string] => [nameOf(query), query.replaceAll(' ', '+')])];
}

function nameOf(query: string): string {
  return query.startsWith('after=') ? 'a page in the middle' : query.replaceAll('&', ', ').replaceAll('=', ' = ');
}
