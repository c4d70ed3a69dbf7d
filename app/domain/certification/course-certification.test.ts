import { describe, expect, it } from 'vitest';
import { aCertification, aCourseCertification, day, instant } from '~tests/builders/certification';
import type { Course } from '../content/module';
import { courseId, moduleId } from '../ids';
import { courseAward, courseRecord } from './course-certification';

const course: Course = {
  id: courseId.parse('service-essentials'),
  title: 'Service essentials',
  summary: '',
  moduleIds: [moduleId.parse('phone-etiquette'), moduleId.parse('i-care')],
};
const today = day('2026-11-20');
const phone = aCertification({ module: 'phone-etiquette', points: 9, maxPoints: 10, expiresOn: day('2027-11-12') });
const care = aCertification({ module: 'i-care', points: 8, maxPoints: 10, expiresOn: day('2028-01-01') });

describe('courseAward', () => {
  it('is due when every module is in force, ends with the earliest of them and adds up their points', () => {
    expect(courseAward(course, [care, phone], today)).toEqual({
      modules: [phone, care],
      expiresOn: day('2027-11-12'),
      points: 17,
      maxPoints: 20,
    });
  });

  it('does not expire when none of its modules does', () => {
    expect(
      courseAward(
        course,
        [
          { ...care, expiresOn: null },
          { ...phone, expiresOn: null },
        ],
        today,
      )?.expiresOn,
    ).toBeNull();
    expect(courseAward(course, [{ ...care, expiresOn: null }, phone], today)?.expiresOn).toBe('2027-11-12');
  });

  it('is not due while a module is missing, expired, revoked or renewed away', () => {
    const revoked = { ...care, latestEvent: { kind: 'revoked', happenedAt: instant('2026-11-13T10:00:00Z') } as const };
    expect(courseAward(course, [phone], today)).toBeUndefined();
    expect(courseAward(course, [phone, { ...care, expiresOn: day('2026-11-19') }], today)).toBeUndefined();
    expect(courseAward(course, [phone, revoked], today)).toBeUndefined();
    expect(courseAward(course, [phone, { ...care, renewal: { id: care.id, latestEvent: null } }], today)).toBeUndefined();
  });

  it('is not due again while a certification in force says the same', () => {
    const held = aCourseCertification([phone, care], { expiresOn: day('2027-11-12') });
    expect(courseAward(course, [phone, care, held], today)).toBeUndefined();
  });

  it('is not due when a renewed module does not make the course last longer', () => {
    const held = aCourseCertification([phone, care], { expiresOn: day('2027-11-12') });
    const renewedCare = aCertification({ module: 'i-care', expiresOn: day('2029-01-01') });
    expect(
      courseAward(course, [phone, { ...care, renewal: { id: care.id, latestEvent: null } }, renewedCare, held], today),
    ).toBeUndefined();
  });

  it('is due again when the course now lasts longer, or the old one no longer stands', () => {
    const held = aCourseCertification([phone, care], { expiresOn: day('2027-03-01') });
    expect(courseAward(course, [phone, care, held], today)?.expiresOn).toBe('2027-11-12');
    const revoked = { ...held, expiresOn: null, latestEvent: { kind: 'revoked', happenedAt: instant('2026-11-13T10:00:00Z') } as const };
    expect(courseAward(course, [phone, care, revoked], today)).toBeDefined();
  });

  it('is due again when the course has got a module that the old one did not cover', () => {
    const held = aCourseCertification([phone], { expiresOn: null });
    expect(courseAward(course, [phone, care, held], today)).toBeDefined();
  });

  it('rests on the certification that lasts longest when a module has two in force', () => {
    const longer = aCertification({ module: 'phone-etiquette', expiresOn: day('2028-06-01') });
    expect(courseAward(course, [phone, longer, care], today)?.modules).toEqual([longer, care]);
  });

  it('is never due for a course without modules', () => {
    expect(courseAward({ ...course, moduleIds: [] }, [phone], today)).toBeUndefined();
  });
});

describe('courseRecord', () => {
  it('rests on the certifications of its modules in the order of the course, and names the edition of each', () => {
    const award = courseAward(course, [care, phone], today);
    expect(award && courseRecord(course, award)).toMatchObject({
      subject: { kind: 'course', id: course.id },
      editionLabel: `${phone.title}: ${phone.editionLabel}; ${care.title}: ${care.editionLabel}`,
      points: 17,
      maxPoints: 20,
      evidence: {
        kind: 'course',
        modules: [
          { moduleId: 'phone-etiquette', certificationId: phone.id },
          { moduleId: 'i-care', certificationId: care.id },
        ],
      },
      expiresOn: '2027-11-12',
    });
  });
});
