import { createDecoder } from 'fast-jwt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CertificationId } from '~/domain/ids';
import type { CorrectedFields } from '~/domain/register/correction';
import { correctCertification, setRevoked } from '~/features/register/change-record.server';
import { verifyRegister } from '~/features/register/verify-register.server';
import { loader as certificate } from '~/routes/certificates.$certificationId';
import { loader as credential } from '~/routes/certificates.$certificationId[.jwt]';
import { loader as certificates } from '~/routes/certificates._index';
import { loader as ndjson } from '~/routes/hr.certifications[.ndjson]';
import { action as change, loader as record } from '~/routes/hr.certifications_.$certificationId';
import { loader as module } from '~/routes/modules.$moduleId';
import { loader as quiz } from '~/routes/modules.$moduleId_.quiz';
import { loader as check } from '~/routes/verify.$code';
import { listCertificationsOfChosen } from '~db/queries/assigning';
import { listExpiringModules } from '~db/queries/renewals';
import { listTrainingFacts } from '~db/queries/training-facts';
import { anActor } from '~tests/builders/actor';
import { day } from '~tests/builders/certification';
import type { TestContext } from '~tests/builders/context';
import { ask, type Handler } from '~tests/setup/calling';
import { dana, earn, phone, type World } from '../certification/world';
import { aRegisterWorld, hr } from './world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  ({ world, context } = await aRegisterWorld());
});
afterEach(() => world.close());

async function correct(certificationId: CertificationId, fields: CorrectedFields) {
  const change = { actor: anActor({ employeeId: hr, roles: ['hr'] }), certificationId, reason: 'Misread.', requestId: null };
  expect(await correctCertification(world.deps, { ...change, fields })).toEqual({ kind: 'done' });
}

/** Everything that each page or file says of a certification, as text. */
async function views({ id, verificationCode }: { id: CertificationId; verificationCode: string }) {
  const said = async (handler: Handler, who: typeof dana | null, params = {}) => (await ask(context, who, handler, { params })).text();
  return {
    'the public check': await said(check, null, { code: verificationCode }),
    'the certificate': await said(certificate, dana, { certificationId: id }),
    'the credential': JSON.stringify(createDecoder()(await said(credential, dana, { certificationId: id }))),
    'the record': await said(record, hr, { certificationId: id }),
    'the export': await said(ndjson, hr),
  };
}

describe('after a correction', () => {
  it('every page and file says the corrected name', async () => {
    const { certification } = await earn(world, phone);
    await correct(certification.id, { employeeName: 'Dana Okafor-Lind' });
    for (const [view, said] of Object.entries(await views(certification))) expect(said, view).toContain('Dana Okafor-Lind');
  });

  it('the last valid day is the corrected one wherever a status is told or a renewal is planned', async () => {
    const { certification } = await earn(world, phone);
    const now = '2027-01-20T10:00:00.000Z';
    world.at(now);
    context.clock.now = new Date(now);
    const [today, over] = [day('2027-01-20'), day('2027-01-19')];
    await correct(certification.id, { issuedOn: day('2027-01-04'), expiresOn: over });
    const all = await views(certification);
    expect(JSON.parse(all['the public check'])).toMatchObject({ checked: { status: 'expired' } });
    for (const view of ['the public check', 'the certificate', 'the record'] as const) {
      expect(all[view], view).toContain('19 Jan 2027');
      expect(all[view], view).toContain('4 Jan 2027');
    }
    expect(JSON.parse(all['the certificate'])).toMatchObject({ page: { status: { kind: 'expired' } } });
    expect(JSON.parse(all['the credential'])).toMatchObject({
      validFrom: '2027-01-04T05:00:00.000Z',
      validUntil: '2027-01-20T05:00:00.000Z',
    });
    const { list } = (await (await ask(context, dana, certificates)).json()) as { list: { inForce: unknown[]; earlier: unknown[] } };
    expect(list).toMatchObject({ inForce: [], earlier: [{ status: { kind: 'expired' }, until: 'On 19 Jan 2027' }] });
    const { db } = world.deps;
    const everybody = { scope: { kind: 'company' as const } };
    const facts = await listTrainingFacts(db, everybody);
    expect(facts.get(dana)?.get(phone.id)?.certifications).toMatchObject([{ issuedOn: '2027-01-04', expiresOn: over }]);
    const chosen = { scope: { kind: 'company' as const }, choice: { kind: 'people' as const, ids: [dana] }, today };
    expect(await listCertificationsOfChosen(db, chosen, [phone.id])).toMatchObject([{ expiresOn: over }]);
    const ending = await listExpiringModules(db, { kind: 'lately', today, after: null, limit: 9 });
    expect(ending).toMatchObject([{ certificationId: certification.id, expiresOn: over }]);
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact' });
  });

  it('to impossible dates the form stays as it was typed', async () => {
    const { certification } = await earn(world, phone);
    const { holder } = certification;
    const typed = { employeeName: 'Dana Lind', employeeNumber: holder.employeeNumber, employeeEmail: '', department: 'Sales' };
    const rest = { location: 'Kiel', jobRole: 'Agent', managerName: '', issuedOn: '2026-11-12', expiresOn: '2026-11-11' };
    const form = { intent: 'correct', reason: 'Misread.', ...typed, ...rest };
    const answer = await ask(context, hr, change, { params: { certificationId: certification.id }, form });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      fieldErrors: { expiresOn: 'It would end before it was issued.' },
      typed: { ...typed, ...rest, reason: 'Misread.' },
    });
  });

  it('that takes the end away, nothing ends', async () => {
    const { certification } = await earn(world, phone);
    await correct(certification.id, { expiresOn: null });
    expect((await views(certification))['the public check']).toContain('Does not expire');
  });
});

describe('after a revocation', () => {
  it('the module and its quiz say on which day it was revoked, and neither that it counts nor that a renewal is early', async () => {
    const { certification } = await earn(world, phone);
    const actor = anActor({ employeeId: hr, roles: ['hr'] });
    await setRevoked(world.deps, { actor, certificationId: certification.id, reason: 'Copied.', requestId: null, revoked: true });
    const params = { moduleId: phone.id, certificationId: certification.id };
    for (const page of [module, quiz]) {
      const said = await (await ask(context, dana, page, { params })).text();
      expect(said).toContain('12 Nov 2026');
      expect(said).toContain('revoked');
      expect(said).not.toMatch(/by being early|"kind":"certified"/);
    }
    expect(await (await ask(context, hr, record, { params })).json()).toMatchObject({ page: { waiveHref: null } });
  });
});
