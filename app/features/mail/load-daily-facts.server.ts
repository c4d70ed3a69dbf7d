import { assignmentStatus, effectiveDueOn, isSettled } from '~/domain/assignment/assignment-status';
import { dateIn } from '~/domain/calendar/calendar';
import { isRevoked } from '~/domain/certification/status';
import type { EmployeeId } from '~/domain/ids';
import { listAssignments, type ListedAssignment } from '~db/queries/assignments';
import { listCertifications } from '~db/queries/certifications';
import { listUnwanted } from '~db/queries/mail-preferences';
import { listUndoneEvents, type Notice } from '~db/queries/notices';
import { listNudges } from '~db/queries/nudges';
import type { Deps } from '../deps.server';
import { whyAssigned } from '../learning/module-rows.server';
import { loadReadingTasks } from '../playbook/load-reading.server';
import type { DailyFacts, ToldAssignment, ToldNotice } from './daily-facts';
import { loadDigest } from './load-digest.server';
import { unsubscribeUrl } from './unsubscribe.server';

/** What these notices are about, as it is now. A constant number of statements, and as many again for a digest. */
export async function loadDailyFacts(
  deps: Deps,
  person: { employeeId: EmployeeId; name: string },
  notices: readonly Notice[],
): Promise<DailyFacts> {
  const { employeeId } = person;
  const assignments = await loadToldAssignments(deps, employeeId);
  const unwanted = await listUnwanted(deps.db, employeeId);
  const wanted = notices.filter(({ kind }) => !(kind === 'due-soon' || kind === 'digest') || !unwanted.has(kind));
  return {
    name: person.name,
    companyName: deps.company.name,
    appUrl: deps.appUrl,
    today: dateIn(deps.company.timeZone, deps.now()),
    notices: await toldNotices(deps, employeeId, wanted, assignments),
    open: [...assignments.values()].filter(({ status }) => !isSettled(status)),
    unsubscribeUrl: (kinds) => unsubscribeUrl(deps, employeeId, kinds),
  };
}

async function toldNotices(
  deps: Deps,
  employeeId: EmployeeId,
  notices: readonly Notice[],
  assignments: ReadonlyMap<string, ToldAssignment>,
): Promise<ToldNotice[]> {
  const idsOf = (...kinds: Notice['kind'][]) => notices.filter(({ kind }) => kinds.includes(kind));
  const undone = await listUndoneEvents(
    deps.db,
    idsOf('assigned', 'moved', 'withdrawn').map(({ key }) => key),
  );
  const nudges = await listNudges(
    deps.db,
    idsOf('nudge').map(({ subjectId }) => subjectId),
  );
  const digest = idsOf('digest').length > 0 ? await loadDigest(deps, employeeId) : undefined;
  const about = notices.flatMap(({ kind, key, subjectId }): ToldNotice[] => {
    if (kind === 'nudge' || kind === 'digest' || kind === 'playbook') return [];
    const assignment = assignments.get(subjectId);
    return assignment && !undone.has(key) ? [{ kind, assignment }] : [];
  });
  return [
    ...nudges.map(({ nudgedByName, note }): ToldNotice => ({ kind: 'nudge', byName: nudgedByName, note })),
    ...about,
    ...(idsOf('playbook').length > 0 ? await toldReadings(deps, employeeId) : []),
    ...(digest ? [{ kind: 'digest' as const, digest }] : []),
  ];
}

/** What is still to be read, each procedure once: whoever has read it meanwhile is told nothing. */
async function toldReadings(deps: Deps, employeeId: EmployeeId): Promise<ToldNotice[]> {
  const tasks = await loadReadingTasks(deps, employeeId);
  return tasks.map(({ id, title, byName }) => ({ kind: 'playbook', entry: id, title, byName }));
}

/** Everything that was ever assigned to this person and is in the catalog, what is due first first. */
async function loadToldAssignments(deps: Deps, employeeId: EmployeeId): Promise<Map<string, ToldAssignment>> {
  const certifications = await listCertifications(deps.db, employeeId);
  const told = (await listAssignments(deps.db, employeeId)).flatMap((assigned): ToldAssignment[] => {
    const module = deps.catalog.findModule(assigned.moduleId);
    if (!module) return [];
    const earned = certifications.filter(({ subject }) => subject.kind === 'module' && subject.id === module.id);
    const { id, origin } = assigned;
    const why = whyAssigned(assigned);
    return [
      {
        id,
        moduleId: module.id,
        title: module.title,
        origin,
        why,
        dueOn: effectiveDueOn(assigned),
        status: statusOf(deps, assigned, earned),
      },
    ];
  });
  return new Map(told.map((one) => [one.id, one]));
}

type Earned = Awaited<ReturnType<typeof listCertifications>>;

function statusOf(deps: Deps, assigned: ListedAssignment, earned: Earned) {
  const { assignedAt, dueOn, origin, excused, withdrawnAt } = assigned;
  const certifications = earned.map((held) => ({ earnedAt: held.earnedAt, expiresOn: held.expiresOn, revoked: isRevoked(held) }));
  // Whether it was begun is nobody's news.
  const facts = { assignedAt, dueOn, origin, excused, withdrawn: withdrawnAt !== null, begun: false, certifications };
  return assignmentStatus(facts, deps.company.timeZone, deps.now());
}
