import * as ids from '~/domain/ids';
import { notFound } from './refusals.server';

const readers = {
  moduleId: ids.moduleId,
  lessonId: ids.lessonId,
  attemptId: ids.attemptId,
  scenarioId: ids.scenarioId,
  runId: ids.runId,
  certificationId: ids.certificationId,
  employeeId: ids.employeeId,
  actId: ids.assignmentActId,
  assignmentId: ids.assignmentId,
  observationId: ids.observationId,
  ruleId: ids.enrolmentRuleId,
  importId: ids.importId,
  packId: ids.evidencePackId,
  viewId: ids.registerViewId,
} as const;

type Name = keyof typeof readers;

/** The ids of a path. Whatever cannot be an id names nothing, and gets the answer that missing things get. */
export function idsOf<Names extends Name>(
  params: Record<string, string | undefined>,
  names: readonly Names[],
): { [Key in Names]: ReturnType<(typeof readers)[Key]['parse']> } {
  const entries = names.map((name) => {
    const read = readers[name].safeParse(params[name]);
    if (!read.success) throw notFound();
    return [name, read.data];
  });
  return Object.fromEntries(entries);
}
