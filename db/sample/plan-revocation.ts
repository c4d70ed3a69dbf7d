import type { Certification } from '~/domain/certification/certification';
import type { CertificationEventTable } from '../schema';
import type { SamplePerson } from './plan-people';
import type { Sample } from './sample';
import { workdayUpTo } from './work-clock';

/** HR took back what was earned on this path: a record of its own, the certification stays as it is. */
export function planRevocations(
  sample: Sample,
  register: readonly Certification[],
  people: readonly SamplePerson[],
  author: SamplePerson,
): CertificationEventTable[] {
  const concerned = new Set(people.filter((person) => person.path === 'revoked').map((person) => person.id));
  const happenedAt = sample.clock(workdayUpTo(sample.daysAgo(43)), 15 * 60 + 10);
  return register
    .filter((certification) => concerned.has(certification.holder.employeeId))
    .map((certification) => ({
      id: sample.newId(),
      certification_id: certification.id,
      kind: 'revoked' as const,
      reason: 'A colleague answered the quiz at her desk while she was on the road. Both have said so.',
      author_id: author.id,
      happened_at: happenedAt.toISOString(),
    }));
}
