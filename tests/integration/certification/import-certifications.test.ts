import { describe, expect, it } from 'vitest';
import { createCatalog } from '~/catalog/catalog.server';
import { importId, moduleId, type ImportId } from '~/domain/ids';
import { workOnNext } from '~/features/import/run-imports.server';
import { verifyRegister } from '~/features/register/verify-register.server';
import { loader as openCertificate } from '~/routes/certificates.$certificationId';
import { loader as csvFile } from '~/routes/hr.certifications[.csv]';
import { loader as openRecord } from '~/routes/hr.certifications_.$certificationId';
import { action as sendIn } from '~/routes/hr.certifications_.import';
import { action as decide, loader as open } from '~/routes/hr.certifications_.import_.$importId';
import { loader as check } from '~/routes/verify.$code';
import { listCertifications } from '~db/queries/certifications';
import { aModule } from '~tests/builders/quiz';
import { ask, asking } from '~tests/setup/calling';
import { anOffice, deedsOf, employed } from '../account/accounts';

const module = aModule({ id: moduleId.parse('phone-etiquette'), title: 'Phone etiquette', validityMonths: 24 });
const catalog = createCatalog({ courses: [], modules: [module], playbook: {}, sources: [] });
const { database, context, hr, admin } = await anOffice({ catalog });
const person = await employed(context, { number: '00417', name: 'Zoë Beauchamp' });

const csv = (...lines: string[]) => ['Staff ID;Training;Issued on;Valid until;Provider;Reference', ...lines].join('\n');

async function sending(text: string, actor = hr): Promise<Response> {
  const body = new FormData();
  body.set('file', new Blob([text]), 'records.csv');
  return ask(context, actor.id, sendIn, { form: body });
}

async function sent(text: string): Promise<ImportId> {
  const id = importId.parse((await sending(text)).headers.get('Location')?.split('/').at(-1));
  await workOnNext(context.deps, id);
  return id;
}

async function planOf(id: ImportId) {
  const { page } = await open(await asking(context, hr.id, { params: { importId: id } }));
  if (page.report?.kind !== 'plan') throw new Error(`No plan, but ${JSON.stringify(page.report)}`);
  return page.report;
}

async function takenOver(text: string): Promise<ImportId> {
  const id = await sent(text);
  await ask(context, hr.id, decide, { form: { intent: 'accept', fingerprint: (await planOf(id)).fingerprint }, params: { importId: id } });
  expect(await workOnNext(context.deps, id)).toBe('done');
  return id;
}

describe('certifications earned elsewhere', () => {
  it('are entered from a file with their document, marked as such, and linked like all others', async () => {
    await takenOver(
      csv('00417;phone etiquette;2.3.2026;;Chamber of commerce;CC-118', '00417;phone-etiquette;2024-02-01;;Chamber of commerce;CC-007'),
    );
    const [later, earlier] = await listCertifications(database.db, person.id);
    expect(earlier).toMatchObject({ number: 'SW-2024-000001', issuedOn: '2024-02-01', expiresOn: '2026-02-01', renewsId: null });
    expect(later).toMatchObject({ number: 'SW-2026-000001', expiresOn: '2028-03-02', renewsId: earlier?.id });
    expect(later).toMatchObject({ evidence: { kind: 'imported', issuer: 'Chamber of commerce', documentReference: 'CC-118' } });
    expect(await verifyRegister(context.deps)).toMatchObject({ kind: 'intact', links: 2 });
    const record = await openRecord(await asking(context, hr.id, { params: { certificationId: later?.id ?? '' } }));
    expect(record.page.evidence).toContainEqual({ term: 'Document', value: 'CC-118' });
    const what = 'Entered from the file “records.csv”: earned at Chamber of commerce on 2 Mar 2026, document CC-118';
    expect(record.page.history).toMatchObject([{ what, who: hr.name }]);
    expect(record.page.history[0]?.when).not.toContain('2 Mar');
    const { page } = await openCertificate(await asking(context, hr.id, { params: { certificationId: later?.id ?? '' } }));
    expect(page.face.statement).toMatch(/^was certified by Chamber of commerce, which .* recognises, in$/);
    const checked = await ask(context, null, check, { params: { code: later?.verificationCode ?? '' } });
    expect(await checked.text()).toContain('{"term":"Certified by","value":"Chamber of commerce"}');
    const file = await csvFile(await asking(context, hr.id, { path: '/hr/certifications.csv?origin=imported' }));
    expect((await file.text()).match(/earned elsewhere,.*,Chamber of commerce,CC-(118|007)\r/g)).toHaveLength(2);
    expect(await deedsOf(database.db, later?.id ?? '')).toContain('import-certification');
  });

  it('are entered once, however often the file is sent', async () => {
    const again = csv('00417;Phone etiquette;2026-03-02;;Chamber of commerce;CC-118');
    expect(await planOf(await sent(again))).toMatchObject({ added: 0, unchanged: 1, wrongRows: 0 });
  });

  it('are entered all or none: a mistake in one row keeps every row out, and each is named at once', async () => {
    const id = await sent(
      csv(
        '00417;Phone etiquette;2026-05-02;;Chamber;CC-200',
        '9;Cooking;2027-01-01;;=1+1;',
        '00417;Phone etiquette;2026-05-02;;Chamber;CC-200',
      ),
    );
    expect((await planOf(id)).mistakes.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Earned at'],
      [3, 'Document'],
      [3, 'Employee number'],
      [3, 'Module'],
      [3, 'Issued on'],
      [4, 'Document'],
    ]);
    expect(await listCertifications(database.db, person.id)).toHaveLength(2);
  });

  it('are HR’s to enter, not an administrator’s', async () => {
    expect((await sending(csv(), admin)).status).toBe(404);
  });
});
