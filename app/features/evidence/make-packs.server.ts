import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { getEmployee } from '~db/queries/employees';
import {
  claimPack,
  listPacksOver,
  markPackFailed,
  markPackGone,
  markPackReady,
  touchPack,
  type EvidencePack,
} from '~db/queries/evidence-packs';
import type { Deps } from '../deps.server';
import { packFile, packFolder, packLeaseMilliseconds, packLastsMilliseconds, mostTries } from './pack-files.server';
import { packParts, type PackPart } from './pack-parts.server';
import { manifestName, manifestOf, signatureName, signatureOf, type Listed } from './pack-signature.server';

/** Another process has it by now: whatever this one makes is thrown away. */
class LeaseLost extends Error {}

/**
 * Makes the packs that wait, one after the other, and answers how many. A process that is killed leaves one that waits
 * on: when its lease is over it is made again from the beginning, as it was asked for.
 */
export async function makePacks(deps: Deps): Promise<number> {
  for (let made = 0; ;) {
    const now = deps.now();
    const pack = await claimPack(deps.db, { now, until: new Date(now.getTime() + packLeaseMilliseconds) });
    if (!pack) return made;
    if (await makeOrTell(deps, pack)) made += 1;
  }
}

/** Removes the files of packs whose week is over. */
export async function removeOldPacks(deps: Deps): Promise<number> {
  const over = await listPacksOver(deps.db, deps.now());
  for (const id of over) {
    fs.rmSync(packFile(deps, id), { force: true });
    await markPackGone(deps.db, id);
  }
  return over.length;
}

async function makeOrTell(deps: Deps, pack: EvidencePack): Promise<boolean> {
  if (pack.attempts > mostTries) {
    const problem = `It could not be made in ${mostTries} tries. The log says why; ask an administrator, then ask for it again.`;
    await markPackFailed(deps.db, pack.id, { problem, at: deps.now() });
    return false;
  }
  try {
    await makePack(deps, pack);
    return true;
  } catch (error) {
    if (error instanceof LeaseLost) return false;
    throw error;
  }
}

/** Written whole before it gets its name; its owner alone may read it. */
async function makePack(deps: Deps, pack: EvidencePack): Promise<void> {
  const askedBy = (await getEmployee(deps.db, pack.askedById)).name;
  const whole = packFile(deps, pack.id);
  const part = `${whole}.${pack.attempts}.part`;
  fs.mkdirSync(packFolder(deps), { recursive: true, mode: 0o700 });
  try {
    const sum = await writeZip(part, deps, pack, packParts(deps, pack, { askedBy }));
    fs.renameSync(part, whole);
    await finish(deps, pack, { sha256: sum, bytes: fs.statSync(whole).size });
  } finally {
    fs.rmSync(part, { force: true });
  }
}

async function writeZip(file: string, deps: Deps, pack: EvidencePack, parts: readonly PackPart[]): Promise<string> {
  // Only a pack needs it; the start of the server does not read it.
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const listed: Listed[] = [];
  const options = { mtime: pack.askedAt, mode: 0o100644 };
  const add = (name: string, pieces: () => AsyncIterable<Uint8Array>) =>
    zip.addReadStreamLazy(name, options, (give) => give(null, Readable.from(pieces())));
  for (const part of parts) add(part.name, () => listing(part, listed, (done) => goOn(deps, pack, done)));
  // Their turn comes last, when every file before them has its hash.
  add(manifestName, () => only(() => Buffer.from(manifestOf(pack.id, listed))));
  add(signatureName, () => only(() => signatureOf(deps.signer, manifestOf(pack.id, listed))));
  zip.end();
  const output = zip.outputStream as unknown as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const hash = createHash('sha256');
  await pipeline(output, hashing(hash), fs.createWriteStream(file, { mode: 0o600 }));
  return hash.digest('hex');
}

async function* listing(part: PackPart, listed: Listed[], told: (done: number) => Promise<void>): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of part.pieces()) {
    hash.update(piece);
    yield piece;
  }
  listed.push({ name: part.name, sha256: hash.digest('hex') });
  await told(listed.length);
}

async function* only(make: () => Uint8Array): AsyncIterable<Uint8Array> {
  yield make();
}

function hashing(hash: ReturnType<typeof createHash>) {
  return async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  };
}

/** Says how far it is and keeps the lease; lets other requests be answered between two files. */
async function goOn(deps: Deps, pack: EvidencePack, partsDone: number): Promise<void> {
  const until = new Date(deps.now().getTime() + packLeaseMilliseconds);
  if (!(await touchPack(deps.db, pack.id, { attempt: pack.attempts, partsDone, until }))) throw new LeaseLost();
  await new Promise((resolve) => setImmediate(resolve));
}

async function finish(deps: Deps, pack: EvidencePack, { sha256, bytes }: { sha256: string; bytes: number }): Promise<void> {
  const at = deps.now();
  const expiresAt = new Date(at.getTime() + packLastsMilliseconds);
  await inTransaction(deps.db, async (tx) => {
    if (!(await markPackReady(tx, pack.id, { attempt: pack.attempts, sha256, bytes, at, expiresAt }))) return;
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: at, actorId: pack.askedById, deed: 'make-evidence-pack', requestId: null },
      ...{ subjectKind: 'evidence-pack', subjectId: pack.id, detail: { people: pack.question.people.length, sha256, bytes } },
    });
  });
}
