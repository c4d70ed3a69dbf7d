import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, counted, recordDate } from '~/domain/calendar/in-words';
import { finishSheet, ink, newSheet, type Sheet } from '../certification/pdf-sheet.server';
import { textBlock, type Block, type TextLook } from '../certification/pdf-text.server';
import type { Deps } from '../deps.server';
import type { Dossier, DossierRecord } from './dossier.server';

type Told = Pick<Deps, 'company' | 'appUrl'>;

/** What the register holds about one person, for reading and printing: tagged, on as many pages as it takes. */
export async function dossierPdf(deps: Told, dossier: Dossier, madeAt: Date): Promise<Uint8Array> {
  const { person, certifications } = dossier;
  const sheet = await newSheet('a4', {
    title: `Certifications of ${person.name}`.replace(/\p{C}/gu, ''),
    author: deps.company.name,
    madeAt,
  });
  const put = flowOn(sheet);
  put(words(sheet, person.name, { face: 'reading', size: 24, least: 12, maxLines: 2, tag: 'H1' }), 4);
  put(words(sheet, `Employee ${person.number || 'erased'}, ${person.jobRole}, ${person.department}`, soft), 2);
  put(words(sheet, employmentOf(dossier), soft), 18);
  put(words(sheet, heldInWords(certifications.length), { face: 'working-strong', size: 12 }), 14);
  for (const record of certifications) putRecord(deps, sheet, put, record);
  return finishSheet(sheet);
}

type Put = (block: Block, gap: number) => void;

const soft: TextLook = { face: 'working', size: 10, colour: ink.soft, maxLines: 3 };
const plain: TextLook = { face: 'working', size: 10, maxLines: 6, leading: 1.4 };

function words(sheet: Sheet, text: string, look: TextLook): Block {
  return textBlock(sheet, text, look);
}

/** Block below block; what does not fit any more begins the next page. */
function flowOn(sheet: Sheet): Put {
  let y = sheet.top;
  return (block, gap) => {
    if (y + block.height > sheet.bottom) {
      sheet.doc.addPage({ size: 'A4', margin: 0 });
      y = sheet.top;
    }
    block.draw(y);
    y += block.height + gap;
  };
}

function putRecord({ company }: Told, sheet: Sheet, put: Put, { record, evidenceInWords, history, links }: DossierRecord): void {
  const at = (instant: string) =>
    `${recordDate(dateIn(company.timeZone, new Date(instant)))}, ${clockTime(company.timeZone, new Date(instant))}`;
  put(
    words(sheet, String(record.module ?? record.course), {
      face: 'reading',
      size: 14,
      least: 9,
      maxLines: 2,
      colour: ink.action,
      tag: 'H2',
    }),
    3,
  );
  put(words(sheet, `${record.certificateNumber}, ${record.status}`, { face: 'working-strong', size: 10 }), 2);
  put(words(sheet, `Edition ${record.edition}`, plain), 1);
  put(
    words(
      sheet,
      `Issued on ${record.issuedOn}, ${record.expiresOn === null ? 'does not expire' : `valid until ${record.expiresOn}`}`,
      plain,
    ),
    1,
  );
  if (record.score !== null) put(words(sheet, `Score ${record.score} of ${record.maxScore}, ${record.origin}`, plain), 1);
  for (const { what, facts } of evidenceInWords) put(words(sheet, `${what}: ${facts}`, plain), 1);
  for (const { at: when, what, reason } of history) put(words(sheet, `${at(when)}: ${what}. ${reason}`, plain), 1);
  for (const { seq, hash } of links) put(words(sheet, `Link ${seq} of the register, ${hash}`, { ...soft, size: 8.5, least: 6 }), 1);
  const url = String(record.verificationUrl);
  put(words(sheet, url, { ...soft, size: 8.5, least: 6, colour: ink.action, link: url, maxLines: 3 }), 16);
}

function employmentOf({ person: { hiredOn, endedOn } }: Dossier): string {
  const since = `Employed since ${recordDate(hiredOn as never)}`;
  return endedOn === null ? since : `${since}, until ${recordDate(endedOn as never)}`;
}

function heldInWords(count: number): string {
  return count === 0 ? 'No certification fits what was asked for.' : `${counted(count, 'certification')} of what was asked for`;
}
