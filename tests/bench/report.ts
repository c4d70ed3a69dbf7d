import os from 'node:os';
import type { Figures } from './load';
import { connectionCounts, secondsFor, type Measured } from './measure-deed';
import type { PageWeight } from './page-weight';
import { figure, formatTable, type Column } from './table';

export function heading({ employees, databaseBytes }: { employees: number; databaseBytes: number }): string {
  return `
Servewell under load: ${employees.toLocaleString('en-US')} employees with their history, ${figure(databaseBytes / 1e6)} MB of SQLite
${os.cpus().length} processor cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, ${secondsFor.app} s for each row

Server and driver share these cores, so both columns of "per second" are lower than with a driver elsewhere; "CPU ms" is the
server's own processor time for one deed. Answers are compressed as browsers ask for it. "Bare Node" is Node's HTTP server
that sends the same bytes, compressed beforehand, and does nothing else: the limit of this machine and this driver.
`;
}

const columns: readonly Column[] = [
  { title: 'deed', align: 'left' },
  { title: 'at once', align: 'right' },
  { title: 'median ms', align: 'right' },
  { title: 'p95 ms', align: 'right' },
  { title: 'per second', align: 'right' },
  { title: 'CPU ms', align: 'right' },
  { title: 'peak MB', align: 'right' },
  { title: '│', align: 'left' },
  { title: 'bare: median', align: 'right' },
  { title: 'p95', align: 'right' },
  { title: 'per second', align: 'right' },
  { title: 'ratio', align: 'right' },
];

export function measuredTable(all: readonly Measured[]): string {
  return formatTable(columns, all.flatMap(rowsOf));
}

function rowsOf({ name, requests, bytes, app, bare, peakMegabytes }: Measured): string[][] {
  const size = `${figure(bytes / 1000)} kB${requests > 1 ? ` in ${requests} answers` : ''}`;
  const rows = connectionCounts.map((connections, place) => {
    const [own, limit] = [app[place], bare[place]];
    const head = [[name, `  ${size}`, ''][place] ?? '', String(connections)];
    const peak = place === connectionCounts.length - 1 ? figure(peakMegabytes) : '';
    const ratio = own && limit ? `1 : ${figure(limit.perSecond / own.perSecond)}` : '';
    return [...head, ...cells(own), figure(own?.cpuMs ?? NaN), peak, '│', ...cells(limit), ratio];
  });
  return [...rows, columns.map(({ title }) => (title === '│' ? '│' : ''))];
}

function cells(figures: Figures | undefined): string[] {
  return figures ? [figure(figures.medianMs), figure(figures.p95Ms), figure(figures.perSecond)] : ['', '', ''];
}

interface Rest {
  readyMs: number;
  all: readonly Measured[];
  weights: readonly PageWeight[];
}

/** The reach of the product, each with what was measured. */
export function afterword({ readyMs, all, weights }: Rest): string {
  const named = (name: string) => all.find((measured) => measured.name === name);
  const lessons = Math.max(...(named('lesson page')?.app.map(({ perSecond }) => perSecond) ?? []));
  const attempt = named('whole quiz attempt')?.app.at(-1)?.cpuMs ?? NaN;
  const peak = Math.max(...all.map(({ peakMegabytes }) => peakMegabytes));
  const heaviest = Math.max(...weights.map(({ scriptBytes }) => scriptBytes)) / 1000;
  const reach = [
    ['lesson pages per second', figure(lessons), 'at least 600', lessons >= 600],
    ['server time of a whole attempt', `${figure(attempt)} ms`, 'under 60 ms', attempt < 60],
    ['ready after a warm start', `${figure(readyMs)} ms`, 'within 2,000 ms', readyMs <= 2000],
    ['most memory resident', `${figure(peak)} MB`, 'under 300 MB', peak < 300],
    ['JavaScript of a learner page', `${figure(heaviest)} kB`, 'under 110 kB', heaviest < 110],
  ] as const;
  return [weightTable(weights), reachTable(reach), lighthouseNote].join('\n\n');
}

function weightTable(weights: readonly PageWeight[]): string {
  const rows = weights.map((weight) => [
    weight.name,
    ...[weight.scriptBytes, weight.styleBytes, weight.htmlBytes].map((bytes) => (bytes / 1000).toFixed(1)),
    String(weight.scripts),
  ]);
  const titles = ['JavaScript kB', 'styles kB', 'HTML kB', 'script files'];
  return formatTable([{ title: 'page, by gzip', align: 'left' }, ...titles.map((title) => ({ title, align: 'right' as const }))], rows);
}

function reachTable(reach: readonly (readonly [string, string, string, boolean])[]): string {
  const rows = reach.map(([what, measured, wanted, reached]) => [what, measured, wanted, reached ? 'reached' : 'missed']);
  return formatTable(
    [
      { title: 'reach', align: 'left' },
      { title: 'measured', align: 'right' },
      { title: 'wanted', align: 'left' },
      { title: '', align: 'left' },
    ],
    rows,
  );
}

const lighthouseNote = `Lighthouse is measured by hand, it is no dependency: npx lighthouse <address> --only-categories=performance,accessibility,best-practices,seo
--extra-headers='{"Cookie": "servewell=…"}' on a lesson, a quiz and /learn.
`;
