import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
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
  const head = [
    textBlock(sheet, person.name, { face: 'reading', size: 24, least: 12, maxLines: 2, tag: 'H1' }),
    textBlock(sheet, `Employee ${person.number || 'erased'}, ${person.jobRole}, ${person.department}`, soft),
    textBlock(sheet, employmentOf(dossier), soft),
  ];
  put(head, 16);
  put([textBlock(sheet, heldInWords(certifications.length), { face: 'working-strong', size: 12 })], 14);
  for (const record of certifications) put(recordBlocks(deps, sheet, record), 16);
  return finishSheet(sheet);
}

type Put = (blocks: readonly Block[], gap: number) => void;

const soft: TextLook = { face: 'working', size: 10, colour: ink.soft, maxLines: 3 };
const plain: TextLook = { face: 'working', size: 10, maxLines: 6, leading: 1.4 };
const title: TextLook = { face: 'reading', size: 14, least: 9, maxLines: 2, colour: ink.action };

/** Blocks below each other that stay together; what does not fit any more begins the next page. */
function flowOn(sheet: Sheet): Put {
  let y = sheet.top;
  return (blocks, gap) => {
    const height = blocks.reduce((sum, block) => sum + block.height + lineGap, 0);
    if (y + height > sheet.bottom && y > sheet.top) {
      sheet.doc.addPage({ size: 'A4', margin: 0 });
      y = sheet.top;
    }
    for (const block of blocks) {
      block.draw(y);
      y += block.height + lineGap;
    }
    y += gap;
  };
}

const lineGap = 2;

function recordBlocks({ company }: Told, sheet: Sheet, { record, evidenceInWords, history, links }: DossierRecord): Block[] {
  const day = (value: unknown) => recordDate(value as CalendarDate);
  const at = (instant: string) => `${day(dateIn(company.timeZone, new Date(instant)))}, ${clockTime(company.timeZone, new Date(instant))}`;
  const small: TextLook = { ...soft, size: 8.5, least: 6 };
  const url = String(record.verificationUrl);
  const until = record.expiresOn === null ? 'does not expire' : `valid until ${day(record.expiresOn)}`;
  return [
    textBlock(sheet, String(record.module ?? record.course), { ...title, tag: 'H2' }),
    textBlock(sheet, `${record.certificateNumber}, ${record.status}`, { face: 'working-strong', size: 10 }),
    textBlock(sheet, `Edition ${record.edition}`, plain),
    textBlock(sheet, `Issued on ${day(record.issuedOn)}, ${until}`, plain),
    ...(record.score === null ? [] : [textBlock(sheet, `Score ${record.score} of ${record.maxScore}, ${record.origin}`, plain)]),
    ...evidenceInWords.map(({ what, facts }) => textBlock(sheet, `${what}: ${facts}`, plain)),
    ...history.map(({ at: when, what, reason }) => textBlock(sheet, `${at(when)}: ${what}. ${reason}`, plain)),
    ...links.map(({ seq, hash }) => textBlock(sheet, `Link ${seq} of the register, ${hash}`, small)),
    textBlock(sheet, url, { ...small, colour: ink.action, link: url }),
  ];
}

function employmentOf({ person: { hiredOn, endedOn } }: Dossier): string {
  const since = `Employed since ${recordDate(hiredOn)}`;
  return endedOn === null ? since : `${since}, until ${recordDate(endedOn)}`;
}

function heldInWords(count: number): string {
  return count === 0 ? 'No certification fits what was asked for.' : `${counted(count, 'certification')} of what was asked for`;
}
