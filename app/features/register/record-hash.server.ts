import type { Certification } from '~/domain/certification/certification';
import type { Correction } from '~/domain/register/correction';
import {
  changesForm,
  correctionForm,
  eventForm,
  holderForm,
  issuedForm,
  managerForm,
  type Commitments,
  type RegisterEvent,
} from '~/domain/register/record-form';
import { commitmentTo, sha256 } from './hash.server';

/** Whatever a link of the chain can stand for. */
export type RegisterRecord =
  | { kind: 'issued'; record: Certification }
  | { kind: 'revoked' | 'reinstated'; record: RegisterEvent }
  | { kind: 'corrected'; record: Correction };

/** The commitments to the personal data of a record, made with these salts; null where there is none or no salt any more. */
export function commitmentsOf(entry: RegisterRecord, salts: Commitments): Commitments {
  switch (entry.kind) {
    case 'issued':
      return {
        holder: salts.holder && commitmentTo(holderForm(entry.record.holder), salts.holder),
        manager: salts.manager && commitmentTo(managerForm(entry.record.holder), salts.manager),
      };
    case 'corrected':
      return { holder: salts.holder && commitmentTo(changesForm(entry.record), salts.holder), manager: null };
    case 'revoked':
    case 'reinstated':
      return { holder: null, manager: null };
  }
}

export function hashOfRecord(entry: RegisterRecord, commitments: Commitments): string {
  switch (entry.kind) {
    case 'issued':
      return sha256(issuedForm(entry.record, commitments));
    case 'corrected':
      return sha256(correctionForm(entry.record, commitments));
    case 'revoked':
    case 'reinstated':
      return sha256(eventForm(entry.record));
  }
}

/** Which salts a new link needs. */
export function newSalts(entry: RegisterRecord, newId: () => string): Commitments {
  switch (entry.kind) {
    case 'issued':
      return { holder: newId(), manager: newId() };
    case 'corrected':
      return { holder: newId(), manager: null };
    case 'revoked':
    case 'reinstated':
      return { holder: null, manager: null };
  }
}
