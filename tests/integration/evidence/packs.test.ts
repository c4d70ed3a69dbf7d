import { createHash, createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { makePacks, removeOldPacks } from '~/features/evidence/make-packs.server';
import { loader as download } from '~/routes/hr.evidence_.$packId[.zip]';
import { action, loader } from '~/routes/hr.evidence';
import { claimPack } from '~db/queries/evidence-packs';
import { insertEmployees } from '~db/queries/employees';
import { employeeId } from '~/domain/ids';
import type { TestContext } from '~tests/builders/context';
import { ask, asking } from '~tests/setup/calling';
import { anEmployee, dana, earn, phone, ruth, type World } from '../certification/world';
import { aRegisterWorld, fillRegister, hr } from '../register/world';
import { unzip } from './world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  ({ world, context } = await aRegisterWorld());
  await fillRegister(world);
  context.clock.now = world.clock.now;
});
afterEach(async () => {
  await world.close();
  fs.rmSync(context.deps.folder, { recursive: true, force: true });
});

const base = { filter: '', people: 'all', size: '', numbers: '', issuedFrom: '', issuedTo: '' };

const askFor = (fields: Record<string, string>, who: EmployeeId = hr) =>
  ask(context, who, action, { form: { ...base, id: 'pack-1', ...fields } });

const page = async () => (await loader(await asking(context, hr))).page;

const fetchPack = (id = 'pack-1', who: EmployeeId = hr) => ask(context, who, download, { params: { packId: id } });

async function aPack(fields: Record<string, string> = {}): Promise<Map<string, Buffer>> {
  await askFor(fields);
  expect(await makePacks(context.deps)).toBe(1);
  return unzip(Buffer.from(await (await fetchPack()).arrayBuffer()));
}

const text = (files: Map<string, Buffer>, name: string) => files.get(name)?.toString('utf8') ?? '';

describe('an evidence pack', () => {
  it('holds the records in four forms, a file a person, the audit extract, and how to check it all', async () => {
    const files = await aPack();
    expect([...files.keys()]).toEqual([
      'README.txt',
      'certifications.csv',
      'certifications.xlsx',
      'certifications.json',
      'people/001.pdf',
      'people/002.pdf',
      'people/003.pdf',
      'audit.csv',
      'signatures.json',
      'public-key.pem',
      'manifest.sha256',
      'manifest.sha256.sig',
    ]);
    const dossiers = JSON.parse(text(files, 'certifications.json')) as {
      file: string;
      person: { name: string };
      certifications: object[];
    }[];
    expect(dossiers.map(({ file, person, certifications }) => [file, person.name, certifications.length])).toEqual([
      ['people/001.pdf', 'Dana Okafor', 3],
      ['people/002.pdf', '=HYPERLINK("http://x")', 1],
      ['people/003.pdf', 'Ruth Berg', 1],
    ]);
    expect(dossiers[2]?.certifications[0]).toMatchObject({
      record: { status: 'revoked', employeeNumber: '00ruth' },
      history: [{ what: 'revoked', reason: 'By mistake.', authorId: hr }],
      links: [{ seq: expect.any(Number) as number }, { seq: expect.any(Number) as number }],
    });
    expect(parse(text(files, 'certifications.csv'))).toHaveLength(6);
    expect(text(files, 'certifications.csv')).toContain(`'=HYPERLINK`);
    expect(parse(text(files, 'audit.csv')).map((row) => row[2])).toContain('revoke-certification');
    expect(files.get('people/001.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is proven by anybody: each sum fits, and the signature fits the sums', async () => {
    const files = await aPack();
    const manifest = text(files, 'manifest.sha256');
    const listed = manifest.split('\n').slice(1, -1);
    expect(listed).toHaveLength(files.size - 2);
    for (const line of listed) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    const key = createPublicKey(text(files, 'public-key.pem'));
    const signature = files.get('manifest.sha256.sig') ?? Buffer.of();
    expect(verify(null, Buffer.from(manifest), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(manifest.replace('a', 'b')), key, signature)).toBe(false);
    expect(createPublicKey({ key: context.deps.signer.publicJwk, format: 'jwk' }).equals(key)).toBe(true);
    const [row] = (await page()).packs;
    expect(row?.sha256).toBe(
      createHash('sha256')
        .update(fs.readFileSync(path.join(context.deps.folder, 'packs/pack-1.zip')))
        .digest('hex'),
    );
  });

  it('keeps to its dates, modules and filter', async () => {
    const files = await aPack({ issuedTo: '2026-11-12', subjects: 'phone-etiquette', filter: 'department=Support' });
    const [, ...rows] = parse(text(files, 'certifications.csv'));
    expect(rows.map((row) => [row[1], row[8], row[12]])).toEqual([['Dana Okafor', 'Phone etiquette', '2026-11-12']]);
    expect(text(files, 'README.txt')).toContain('1 person, everybody whom the filter finds');
  });

  it('is of the people who were named, also of one who never earned anything', async () => {
    const files = await aPack({ people: 'named', numbers: '00dana,\n00hr' });
    const dossiers = JSON.parse(text(files, 'certifications.json')) as { person: { number: string }; certifications: object[] }[];
    expect(dossiers.map(({ person, certifications }) => [person.number, certifications.length])).toEqual([
      ['00dana', 3],
      ['00hr', 0],
    ]);
  });

  it('draws a sample once, and says how, so that it can be drawn again', async () => {
    await askFor({ people: 'sample', size: '2' });
    const { question } = await world.deps.db.selectFrom('evidence_pack').select('question').executeTakeFirstOrThrow();
    const asked = JSON.parse(question) as { people: string[]; choice: object };
    expect(new Set(asked.people).size).toBe(2);
    expect(asked.choice).toEqual({ kind: 'sample', of: 3, seed: expect.any(String) as string });
    const files = await aPack({ people: 'sample', size: '2', id: 'pack-1' });
    expect(text(files, 'README.txt')).toContain('2 people, a random sample of 3 (seed');
  });

  it('never lets a name decide where a file goes', async () => {
    const evil = employeeId.parse('evil');
    const name = '../../../etc/passwd\\..\\C:';
    await insertEmployees(world.deps.db, [anEmployee({ id: evil, name, number: '../..' })], world.clock.now);
    await earn(world, phone, { who: evil });
    const files = await aPack({ people: 'named', numbers: '../..' });
    expect([...files.keys()].filter((file) => /\.\.|^\/|\\|:/.test(file))).toEqual([]);
  });

  it('is made once, however often the button is pressed and whoever runs the job', async () => {
    await page();
    await Promise.all([askFor({}), askFor({})]);
    expect((await page()).packs).toHaveLength(1);
    const made = await Promise.all([makePacks(context.deps), makePacks(context.deps)]);
    expect(made.sort()).toEqual([0, 1]);
    const deeds = await world.deps.db.selectFrom('audit_entry').select('deed').where('subject_kind', '=', 'evidence-pack').execute();
    expect(deeds.map(({ deed }) => deed).sort()).toEqual(['ask-for-evidence-pack', 'make-evidence-pack']);
  });

  it('survives a process that died over it: its lease ends, and another one begins again', async () => {
    await askFor({});
    const now = context.deps.now();
    await claimPack(world.deps.db, { now, until: new Date(now.getTime() + 120_000) });
    fs.mkdirSync(path.join(context.deps.folder, 'packs'), { recursive: true });
    fs.writeFileSync(path.join(context.deps.folder, 'packs/pack-1.zip.1.part'), 'half of it');
    expect(await makePacks(context.deps)).toBe(0);
    context.clock.advance(120_000);
    expect(await makePacks(context.deps)).toBe(1);
    expect(unzip(Buffer.from(await (await fetchPack()).arrayBuffer())).size).toBe(12);
    expect((await page()).packs).toMatchObject([{ state: 'ready', triedBefore: 1 }]);
  });

  it('is given up after three deaths, with a sentence', async () => {
    await askFor({});
    for (let death = 0; death < 3; death += 1) {
      const now = context.deps.now();
      await claimPack(world.deps.db, { now, until: now });
    }
    expect(await makePacks(context.deps)).toBe(0);
    expect((await page()).packs).toMatchObject([{ state: 'failed', problem: expect.stringContaining('3 tries') as string }]);
  });

  it('lies there for a week, for its owner alone, and is removed then', async () => {
    await aPack();
    const file = path.join(context.deps.folder, 'packs/pack-1.zip');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['pack-1.zip']);
    expect(await removeOldPacks(context.deps)).toBe(0);
    context.clock.advance(7 * 24 * 60 * 60 * 1000);
    expect((await fetchPack()).status).toBe(404);
    expect(await removeOldPacks(context.deps)).toBe(1);
    expect(fs.existsSync(file)).toBe(false);
    expect((await page()).packs).toMatchObject([{ state: 'gone' }]);
  });

  it('is for HR alone: its page, its form and its file', async () => {
    await aPack();
    for (const who of [dana, ruth]) {
      expect((await fetchPack('pack-1', who)).status).toBe(404);
      expect((await askFor({ id: 'pack-2' }, who)).status).toBe(404);
      expect((await ask(context, who, loader)).status).toBe(404);
    }
    expect((await fetchPack('../pack-1')).status).toBe(404);
    expect((await fetchPack('pack-2')).status).toBe(404);
    const answer = await fetchPack();
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="evidence-2026-11-20-pack1.zip"');
    await answer.arrayBuffer();
    const downloads = await world.deps.db
      .selectFrom('audit_entry')
      .select('actor_id')
      .where('deed', '=', 'download-evidence-pack')
      .execute();
    expect(downloads).toEqual([{ actor_id: hr }, { actor_id: hr }]);
  });

  it.each([
    [{ people: 'named', numbers: '00dana 99999' }, { numbers: 'Nobody has the number 99999. Mend or remove it.' }],
    [{ people: 'named', numbers: ' ' }, { numbers: 'Name at least one employee number.' }],
    [{ people: 'sample', size: '0' }, { size: 'Say how many: a whole number from 1 to 500.' }],
    [{ issuedFrom: '2027-01-01' }, { people: expect.stringContaining('Nobody has a certification that fits') as string }],
    [{ issuedFrom: '2026-11-12', issuedTo: '2026-11-11' }, { issuedTo: 'This day comes before the first one.' }],
  ])('is refused with a sentence at its field: %j', async (fields, fieldErrors) => {
    expect(await (await askFor(fields)).json()).toMatchObject({ fieldErrors });
    expect((await page()).packs).toEqual([]);
  });
});
