import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Actor } from '~/domain/access/actor';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { addDays, dateIn } from '~/domain/calendar/calendar';
import { assignmentActId, type EmployeeId } from '~/domain/ids';
import { confirmAssigning } from '~/features/assignment/confirm-assigning.server';
import { planAssigning, type AssignChoice } from '~/features/assignment/plan-assigning.server';
import { undoAct } from '~/features/assignment/undo-act.server';
import type { Deps } from '~/features/deps.server';
import { readConfig } from '~/runtime/config.server';
import { createRuntime } from '~/runtime/runtime.server';
import { makeScratchDatabase } from './scratch-database';
import { figure, formatTable } from './table';

/** A preview, a confirmation and an undo of 1,000 people × 5 modules in the scratch company: `npx tsx tests/bench/assigning.ts`. */

const people = 1_000;
const modules = 5;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-bench-'));
try {
  process.stdout.write(await measure(folder));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function measure(folder: string): Promise<string> {
  const scratch = await makeScratchDatabase(folder);
  const { deps, close } = await createRuntime(readConfig({ ...scratch.settings, LOG_LEVEL: 'warn' }), { watchContent: false });
  try {
    const today = dateIn(deps.company.timeZone, deps.now());
    const choice = await aChoice(deps, addDays(today, 30));
    const actor = someHr(choice.people.kind === 'people' ? (choice.people.ids[0] as EmployeeId) : ('' as EmployeeId), today);
    const scope = { kind: 'company' } as const;
    const actId = assignmentActId.parse(randomUUID());
    const input = { actor, scope, actId, requestId: 'bench' };
    const rows = [
      await timed('preview', () => planAssigning(deps.db, deps, scope, choice)),
      await timed('confirmation, one transaction', () =>
        confirmAssigning(deps, { ...input, choice, note: '', seen: { new: 0, moved: 0 } }),
      ),
      await timed('undo, one transaction', () => undoAct(deps, input)),
    ];
    return `${formatTable(
      [
        { title: `${people} people × ${modules} modules`, align: 'left' },
        { title: 'ms', align: 'right' },
      ],
      rows,
    )}\n`;
  } finally {
    await close();
  }
}

async function aChoice({ db, catalog }: Deps, dueOn: CalendarDate): Promise<AssignChoice> {
  const rows = await db.selectFrom('employee').select('id').where('ended_on', 'is', null).limit(people).execute();
  return {
    people: { kind: 'people', ids: rows.map(({ id }) => id as EmployeeId) },
    modules: catalog.modules.slice(0, modules).map(({ id }) => ({ moduleId: id, courseId: null })),
    rule: { kind: 'date', dueOn },
  };
}

function someHr(employeeId: EmployeeId, hiredOn: CalendarDate): Actor {
  return { employeeId, hiredOn, sessionId: '', name: '', email: '', jobRole: '', department: '', roles: ['hr'], supervises: false };
}

async function timed(name: string, work: () => Promise<unknown>): Promise<string[]> {
  const startedAt = performance.now();
  await work();
  return [name, figure(performance.now() - startedAt)];
}
