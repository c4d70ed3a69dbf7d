import type { ChainFault } from '~/domain/register/chain';

/** What was proven, in a sentence for HR and for the operator's terminal. */
export function provenInWords({ links, seals, lastSealedOn }: { links: number; seals: number; lastSealedOn: string | null }): string {
  if (links === 0) return 'The register is empty, so there is nothing to prove yet.';
  const sealed =
    lastSealedOn === null
      ? 'no day is signed yet'
      : `${seals === 1 ? 'one daily signature holds' : `${seals.toLocaleString('en')} daily signatures hold`}, the last of ${lastSealedOn}`;
  return `The register is intact: ${links.toLocaleString('en')} records stand as they were entered, and ${sealed}.`;
}

/** What is wrong and where, in a sentence; what to do about it follows. */
export function faultInWords(fault: ChainFault): string {
  return `${whatIsWrong(fault)} Restore the last backup that proves intact into a new database and compare the two.`;
}

function whatIsWrong(fault: ChainFault): string {
  switch (fault.kind) {
    case 'record-changed':
      return `Record ${fault.seq} (${named(fault)}) does not say what it said when it was entered.`;
    case 'record-missing':
      return `Record ${fault.seq} (certification ${fault.certificationId}) is missing.`;
    case 'link-broken':
      return `Link ${fault.seq} (certification ${fault.certificationId}) was changed or does not stand in its place.`;
    case 'links-missing':
      return `Link ${fault.seq} is missing.`;
    case 'record-unlinked':
      return `A record of ${named(fault)} never went through the register.`;
    case 'list-differs':
      return `The list that screens and exports show says something else of ${named(fault)} than its record.`;
    case 'seal-broken':
      return `The signature of ${fault.sealedOn} does not fit the chain, or was made with another key.`;
  }
}

function named({ number, certificationId }: { number: string | null; certificationId: string }): string {
  return number === null ? `certification ${certificationId}` : `certificate ${number}`;
}
