import { describe, expect, it } from 'vitest';
import { aCertification, aCourseCertification, day, instant } from '~tests/builders/certification';
import { evidence } from '~/domain/certification/evidence';
import { editionId, moduleId } from '~/domain/ids';
import { certificateFacts, certificateKind, checkedFacts, editionInWords, evidenceLines, statusSentence } from './certificate-words';

const phone = aCertification({
  subject: { kind: 'module', id: moduleId.parse('phone-etiquette'), editionId: editionId.parse('7f3a91c2d0e4'), studyId: null },
});
const care = aCertification({ module: 'i-care', title: 'The I CARE model', editionLabel: 'March 2026' });
const courseOf = (...modules: (typeof phone)[]) =>
  aCourseCertification(modules, { editionLabel: 'Phone etiquette: September 2026; The I CARE model: March 2026' });

describe('the words of a certificate', () => {
  it('pin the edition of a module by label and hash', () => {
    expect(editionInWords(phone)).toBe('September 2026, 7f3a 91c2');
    expect(
      editionInWords({ ...phone, subject: { kind: 'module', id: moduleId.parse('phone-etiquette'), editionId: null, studyId: null } }),
    ).toBe('September 2026');
  });

  it('name the editions of a course once when they are the same, and one by one when they differ', () => {
    expect(editionInWords(courseOf(phone, { ...care, editionLabel: 'September 2026' }))).toBe('September 2026, of each module');
    expect(editionInWords(courseOf(phone, care))).toBe('Phone etiquette: September 2026; The I CARE model: March 2026');
  });

  it('give six facts on the face, with the score unrounded beside its whole', () => {
    expect(certificateFacts(phone).map(({ term }) => term)).toEqual([
      'Earned on',
      'Valid until',
      'Certificate',
      'Quiz',
      'Lessons',
      'Edition',
    ]);
    expect(certificateFacts(phone)).toContainEqual({ term: 'Quiz', value: '86 of 100, 80% pass' });
    expect(certificateFacts(courseOf(phone, care))).toHaveLength(6);
  });

  it('give a stranger no score, no number and nothing about the workplace', () => {
    const said = JSON.stringify(checkedFacts(phone));
    for (const secret of ['86', '00417', 'SW-', 'Support', 'Northport', 'Agent', 'Ruth', 'dana@']) expect(said).not.toContain(secret);
  });

  it('say that something does not expire', () => {
    expect(certificateFacts(aCertification({ expiresOn: null }))).toContainEqual({ term: 'Valid until', value: 'Does not expire' });
  });

  it('tell the holder what the status means, of a module and of a course', () => {
    const until = { ...phone, expiresOn: day('2026-12-05') };
    expect(statusSentence(until, { kind: 'expiring', daysLeft: 13 })).toBe(
      'It is valid until the end of 5 Dec 2026. Renewed now, the next one continues from that day, so no days are lost.',
    );
    expect(statusSentence({ ...courseOf(phone), expiresOn: day('2026-12-05') }, { kind: 'valid', daysLeft: 60 })).toBe(
      'It lasts as long as the first of its modules to end, which is on 5 Dec 2026.',
    );
  });

  it('mark a revoked certificate on its face', () => {
    expect(certificateKind({ kind: 'revoked', revokedAt: instant('2026-12-01T10:00:00Z') })).toBe('Certificate of training, revoked');
    expect(certificateKind({ kind: 'expired', daysSince: 3 })).toBe('Certificate of training');
  });
});

describe('what a certificate rests on', () => {
  const observed = {
    observationId: 'observation-1',
    scorecardId: 'phone-call',
    scorecardEditionId: 'edition-1',
    observerId: 'ruth',
    observerName: 'Ruth Berg',
    observedOn: '2026-11-10',
    points: 24,
    maxPoints: 30,
    signedAt: '2026-11-10T15:00:00.000Z',
    acknowledgedAt: '2026-11-11T09:00:00.000Z',
  };
  const dayOf = (instant: string) => instant.slice(0, 10);
  const withObservation = { ...phone, evidence: evidence.parse({ ...phone.evidence, observations: [observed] }) };

  it('is named record by record, observations with their observer and both signatures', () => {
    expect(evidenceLines(withObservation, dayOf)).toEqual([
      { what: 'Quiz, attempt 1', facts: '86 of 100, 2026-11-12', href: '/attempts/attempt-1' },
      {
        what: 'Observed by Ruth Berg',
        facts: '24 of 30, 10 Nov 2026, signed by both on 2026-11-11',
        href: '/observations/observation-1',
      },
    ]);
    expect(evidenceLines(courseOf(phone, care), dayOf)).toEqual([]);
  });

  it('stands on the face too, where somebody was observed', () => {
    expect(certificateFacts(withObservation)).toContainEqual({ term: 'On the job', value: '1 observation met' });
  });
});
