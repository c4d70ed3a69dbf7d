import type { Certification } from '~/domain/certification/certification';
import { courseAward, courseRecord } from '~/domain/certification/course-certification';
import type { Db } from '~db/database';
import { listCertifications } from '~db/queries/certifications';
import type { Deps } from '../deps.server';
import { appendCertification, lastOfChain } from './append-certification.server';

/** Certifies the holder for each course of which this module was the last that was missing, on the same day. */
export async function certifyCourses(deps: Deps, tx: Db, { holder, subject, earnedAt, issuedOn }: Certification): Promise<void> {
  const courses = deps.catalog.courses.filter((course) => course.moduleIds.some((id) => id === subject.id));
  if (courses.length === 0) return;
  const held = await listCertifications(tx, holder.employeeId);
  for (const course of courses) {
    const award = courseAward(course, held, issuedOn);
    if (!award) continue;
    const renewed = lastOfChain(held, { kind: 'course', id: course.id });
    await appendCertification(deps, tx, {
      ...courseRecord(course, award),
      ...{ holder, earnedAt, issuedOn },
      renewsId: renewed?.id ?? null,
    });
  }
}
