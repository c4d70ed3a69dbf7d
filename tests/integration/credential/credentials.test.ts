import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { createDecoder, createSigner, createVerifier } from 'fast-jwt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CertificationId, EmployeeId } from '~/domain/ids';
import { setRevoked } from '~/features/register/change-record.server';
import { loader as download } from '~/routes/certificates.$certificationId[.jwt]';
import { loader as issuer } from '~/routes/credentials.issuer';
import { loader as jwk } from '~/routes/credentials.keys.$keyId';
import { loader as jwks } from '~/routes/credentials.keys._index';
import { loader as statusList } from '~/routes/credentials.status.$list';
import { action as verify } from '~/routes/verify._index';
import { newPrivateKey, signerOf } from '~/runtime/register-key.server';
import { makeCredential } from '~/features/credential/make-credential.server';
import { findCertification } from '~db/queries/certifications';
import { anActor } from '~tests/builders/actor';
import type { TestContext } from '~tests/builders/context';
import { ask, type Handler } from '~tests/setup/calling';
import { dana, earn, phone, ruth, type World } from '../certification/world';
import { aRegisterWorld, hr } from '../register/world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  ({ world, context } = await aRegisterWorld());
});
afterEach(() => world.close());

interface Claims {
  iss: string;
  jti: string;
  nbf: number;
  exp: number;
  validUntil: string;
  issuer: { id: string };
  credentialStatus: { statusListIndex: string; statusListCredential: string };
  credentialSubject: { identifier: { identityHash: string }[]; achievement: { name: string; version: string } };
}

const jsonOf = async (handler: Handler, params?: Record<string, string>): Promise<unknown> =>
  (await ask(context, null, handler, { params })).json();

async function credentialOf(id: CertificationId, who: EmployeeId = dana): Promise<string> {
  return (await ask(context, who, download, { params: { certificationId: id } })).text();
}

/** As a stranger checks it: by the key that the header names, with a library that did not make it. */
async function checkedByStranger(jwt: string): Promise<Claims> {
  const { header } = createDecoder({ complete: true })(jwt) as { header: { kid: string } };
  const keyId = header.kid.replace('https://training.example/credentials/keys/', '');
  const key = (await jsonOf(jwk, { keyId })) as object;
  const pem = createPublicKey({ key, format: 'jwk' } as never).export({ type: 'spki', format: 'pem' });
  const verifier = createVerifier({ key: pem, algorithms: ['EdDSA'], clockTimestamp: context.clock.now.getTime() });
  return verifier(jwt) as Claims;
}

async function show(jwt: string, as: 'text' | 'file' = 'text') {
  const body = new FormData();
  if (as === 'text') body.set('credential', jwt);
  else body.set('credentialFile', new File([jwt], 'credential.jwt'));
  const answer = await ask(context, null, verify, { form: body });
  return { status: answer.status, said: (await answer.json()) as { checked?: { status: string; code: string }; refused?: object } };
}

async function bitOf({ credentialStatus }: Claims): Promise<number> {
  const list = credentialStatus.statusListCredential.split('/').at(-1);
  const signed = await (await ask(context, null, statusList, { params: { list: list ?? '' } })).text();
  const claims = (await checkedByStranger(signed)) as unknown as { credentialSubject: { encodedList: string } };
  const bytes = gunzipSync(Buffer.from(claims.credentialSubject.encodedList.slice(1), 'base64url'));
  const bit = Number(credentialStatus.statusListIndex);
  return ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
}

describe('a credential', () => {
  it('is checked by a library that did not make it, with the key at the address that it names', async () => {
    const { certification } = await earn(world, phone);
    const claims = await checkedByStranger(await credentialOf(certification.id));
    expect(claims).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      type: ['VerifiableCredential', 'AchievementCredential'],
      iss: 'https://training.example/credentials/issuer',
      jti: `https://training.example/verify/${certification.verificationCode}`,
      credentialSubject: { identifier: [{ identityHash: 'Dana Okafor' }], achievement: { name: 'Phone etiquette' } },
      validUntil: '2027-11-13T05:00:00.000Z',
    });
    const profile = (await jsonOf(issuer)) as { id: string };
    expect(profile).toMatchObject({ id: claims.issuer.id, name: 'Harbor & Pine' });
    const keys = (await jsonOf(jwks)) as { keys: { kid: string }[] };
    expect(keys.keys).toEqual([expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', kid: context.deps.signer.keyId })]);
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });

  it('is the same bytes every time, and says no more of a person than the check page', async () => {
    const { certification } = await earn(world, phone);
    const jwt = await credentialOf(certification.id);
    expect(await credentialOf(certification.id, hr)).toBe(jwt);
    const said = JSON.stringify(createDecoder()(jwt));
    for (const secret of ['dana@sample.test', '00dana', 'Support', 'Northport', 'Ruth Berg', certification.id])
      expect(said).not.toContain(secret);
  });

  it('is given to its holder and HR alone', async () => {
    const { certification } = await earn(world, phone);
    expect(await credentialOf(certification.id, ruth)).toBe('Not found');
  });

  it('has a bit in a signed list, which turns when it is revoked and back when it counts again', async () => {
    const { certification } = await earn(world, phone);
    const other = await earn(world, phone, { who: ruth });
    const claims = await checkedByStranger(await credentialOf(certification.id));
    const others = await checkedByStranger(await credentialOf(other.certification.id, ruth));
    const change = {
      actor: anActor({ employeeId: hr, roles: ['hr'] }),
      certificationId: certification.id,
      reason: 'By mistake.',
      requestId: null,
    };
    expect(await bitOf(claims)).toBe(0);
    await setRevoked(world.deps, { ...change, revoked: true });
    expect(await bitOf(claims)).toBe(1);
    expect(await bitOf(others)).toBe(0);
    await setRevoked(world.deps, { ...change, revoked: false });
    expect(await bitOf(claims)).toBe(0);
    const none = await ask(context, null, statusList, { params: { list: '7' } });
    expect(none.status).toBe(404);
  });

  it('does not pass a library once its term is over', async () => {
    const { certification } = await earn(world, phone);
    const jwt = await credentialOf(certification.id);
    context.clock.now = new Date('2027-11-13T04:59:00.000Z');
    await checkedByStranger(jwt);
    context.clock.now = new Date('2027-11-13T05:00:01.000Z');
    await expect(checkedByStranger(jwt)).rejects.toThrow(/expired/);
  });
});

describe('whoever shows a credential at /verify', () => {
  it.each(['text', 'file'] as const)('gets the answer of its code, by %s', async (as) => {
    const { certification } = await earn(world, phone);
    const jwt = await credentialOf(certification.id);
    const wrapped = as === 'text' ? ` ${jwt.slice(0, 50)}\n${jwt.slice(50)} ` : jwt;
    const { status, said } = await show(wrapped, as);
    expect(status).toBe(200);
    expect(said.checked).toMatchObject({ status: 'valid', code: certification.verificationCode });
  });

  it('is told of a revoked and of an expired one, although their signature fits', async () => {
    const { certification } = await earn(world, phone);
    const jwt = await credentialOf(certification.id);
    context.clock.now = new Date('2028-01-01T12:00:00.000Z');
    expect((await show(jwt)).said.checked?.status).toBe('expired');
    const actor = anActor({ employeeId: hr, roles: ['hr'] });
    await setRevoked(world.deps, { actor, certificationId: certification.id, reason: 'By mistake.', requestId: null, revoked: true });
    expect((await show(jwt)).said.checked?.status).toBe('revoked');
  });

  it('is told that it is altered, whatever was changed', async () => {
    const { certification } = await earn(world, phone);
    const jwt = await credentialOf(certification.id);
    const [head = '', body = '', signature = ''] = jwt.split('.');
    const claims = createDecoder()(jwt) as Claims;
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const renamed = encoded({ ...claims, credentialSubject: { ...claims.credentialSubject, identifier: [{ identityHash: 'Eve' }] } });
    const spki = createPublicKey({ key: context.deps.signer.publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }) as string;
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const forgeries = {
      'another name': `${head}.${renamed}.${signature}`,
      'no signature': `${encoded({ alg: 'none' })}.${body}.`,
      'the public key as a secret': createSigner({ key: spki.replace(/-----/g, ''), algorithm: 'HS256' })({ ...claims }),
      'the key of somebody else': `${head}.${body}.${sign(null, Buffer.from(`${head}.${body}`), stranger).toString('base64url')}`,
    };
    for (const [how, forged] of Object.entries(forgeries)) {
      expect(await show(forged), how).toEqual({ status: 400, said: { refused: { kind: 'forged' } } });
    }
  });

  it('is sent to the other register with a credential of another installation', async () => {
    const { certification } = await earn(world, phone);
    const found = await findCertification(world.deps.db, certification.id);
    if (!found) throw new Error('It was earned just now');
    const elsewhere = { ...world.deps, appUrl: 'https://other.example', signer: signerOf(newPrivateKey()) };
    expect(await show(await makeCredential(elsewhere, found))).toEqual({
      status: 400,
      said: { refused: { kind: 'foreign', issuer: 'other.example' } },
    });
  });

  it.each(['', 'nonsense', 'a.b.c', `${'x'.repeat(30_000)}.x.x`, '{"vc":1}'])(
    'is told what a credential is, for what is none: %.20s',
    async (text) => {
      expect(await show(text)).toEqual({ status: 400, said: { refused: { kind: 'unreadable' } } });
    },
  );

  it('gets no answer for a signed list, which is nobody’s certificate', async () => {
    await earn(world, phone);
    const list = await (await ask(context, null, statusList, { params: { list: '0' } })).text();
    expect((await show(list)).said.refused).toEqual({ kind: 'unreadable' });
  });
});
