import { sealForm } from '~/domain/register/chain';
import type { EmployeeId } from '~/domain/ids';
import { listAuditEntriesAbout } from '~db/queries/audit';
import { listNames } from '~db/queries/employees';
import type { EvidencePack } from '~db/queries/evidence-packs';
import { listSeals } from '~db/queries/register-chain';
import type { Deps } from '../deps.server';
import type { TableColumn, TableFormat } from '../reporting/table-columns';
import { writeTable } from '../reporting/write-table.server';
import { registerColumns } from '../register/register-columns';
import { registerPages } from '../register/register-pages.server';
import { readDossier } from './dossier.server';
import { dossierPdf } from './dossier-pdf.server';
import { listLinesOf, questionOf } from './pack-lines.server';
import { readme } from './pack-readme';
import { publicKeyPem } from './pack-signature.server';

/** A file of the pack, made when its turn comes. */
export interface PackPart {
  name: string;
  pieces: () => AsyncIterable<Uint8Array>;
}

/** Everything that the manifest lists, in the order in which it is written. */
export function packParts(deps: Deps, pack: EvidencePack, facts: { askedBy: string }): PackPart[] {
  const { question } = pack;
  return [
    { name: 'README.txt', pieces: () => text(readme(deps, pack, facts)) },
    tablePart(deps, pack, 'csv'),
    tablePart(deps, pack, 'xlsx'),
    { name: 'certifications.json', pieces: () => dossiersAsJson(deps, pack) },
    ...question.people.map((person, place) => personPart(deps, pack, person, place)),
    { name: 'audit.csv', pieces: () => auditExtract(deps, pack) },
    { name: 'signatures.json', pieces: () => signatures(deps) },
    { name: 'public-key.pem', pieces: () => text(publicKeyPem(deps.signer)) },
  ];
}

function tablePart(deps: Deps, { question: { filter, subjects, people } }: EvidencePack, format: TableFormat): PackPart {
  const pages = () => registerPages(deps, questionOf(deps, filter, subjects, people));
  return {
    name: `certifications.${format}`,
    pieces: () => writeTable(format, registerColumns(deps.appUrl), pages(), { title: 'Certifications' }),
  };
}

/** The name says the place alone: what a person is called never decides where a file goes. */
function personPart(deps: Deps, pack: EvidencePack, person: EmployeeId, place: number): PackPart {
  return {
    name: personFileName(place),
    pieces: async function* () {
      yield await dossierPdf(deps, await readDossier(deps, pack.question, person), pack.askedAt);
    },
  };
}

function personFileName(place: number): string {
  return `people/${String(place + 1).padStart(3, '0')}.pdf`;
}

async function* dossiersAsJson(deps: Deps, { question }: EvidencePack): AsyncIterable<Uint8Array> {
  yield bytesOf('[');
  for (const [place, person] of question.people.entries()) {
    const dossier = await readDossier(deps, question, person);
    yield bytesOf(`${place === 0 ? '\n' : ',\n'}${JSON.stringify({ file: personFileName(place), ...dossier })}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield bytesOf('\n]\n');
}

type AuditLine = Awaited<ReturnType<typeof listAuditEntriesAbout>>[number] & { who: string };

const auditColumns: TableColumn<AuditLine>[] = [
  { key: 'happenedAt', label: 'When (UTC)', width: 24, value: (line) => line.happenedAt.toISOString() },
  { key: 'who', label: 'Who', width: 28, value: (line) => line.who },
  { key: 'deed', label: 'Deed', width: 28, value: (line) => line.deed },
  { key: 'subjectKind', label: 'About', width: 16, value: (line) => line.subjectKind },
  { key: 'subjectId', label: 'Id', width: 38, value: (line) => line.subjectId },
  { key: 'detail', label: 'Detail', width: 60, value: (line) => JSON.stringify(line.detail) },
];

/** Who did what to these people and to these records, the earliest first for each person. */
async function* auditExtract(deps: Deps, { question }: EvidencePack): AsyncIterable<Uint8Array> {
  async function* pages() {
    for (const person of question.people) {
      const lines = await listLinesOf(deps, question, person);
      const about = { employee: [person], certification: lines.map(({ certificationId }) => certificationId) };
      const entries = await listAuditEntriesAbout(deps.db, about);
      const names = await listNames(deps.db, [...new Set(entries.flatMap(({ actorId }) => actorId ?? []))]);
      yield entries.map((entry) => ({ ...entry, who: entry.actorId === null ? 'by itself' : (names.get(entry.actorId) ?? '') }));
    }
  }
  yield* writeTable('csv', auditColumns, pages(), { title: 'Audit' });
}

async function* signatures({ db, signer }: Deps): AsyncIterable<Uint8Array> {
  const seals = await listSeals(db);
  const signed = seals.map((seal) => ({
    sealedOn: seal.sealedOn,
    signedText: sealForm(seal),
    signature: seal.signature,
    keyId: seal.keyId,
  }));
  yield bytesOf(`${JSON.stringify({ keyId: signer.keyId, seals: signed }, null, 1)}\n`);
}

async function* text(words: string): AsyncIterable<Uint8Array> {
  yield bytesOf(words);
}

function bytesOf(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
