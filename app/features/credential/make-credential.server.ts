import { addDays, dateIn, endOfDay } from '~/domain/calendar/calendar';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { placeInLists } from '~/domain/certification/status-list';
import { listEntriesOf } from '~db/queries/register-chain';
import { editionInWords } from '../certification/certificate-words';
import type { Deps } from '../deps.server';
import { credentialAddresses } from './credential-addresses';
import { credentialContexts, issuerProfile, signCredential } from './issuer.server';

/**
 * A certification as an Open Badges 3.0 AchievementCredential: a JSON Web Token signed with the installation's key. It
 * says what the check page says and nothing else. The same certification gives the same bytes every time.
 */
export async function makeCredential(deps: Deps, certification: RegisteredCertification): Promise<string> {
  const { verificationCode, title, holder, expiresOn } = certification;
  const { check } = credentialAddresses(deps.appUrl);
  const from = validFrom(deps, certification);
  // The last valid day ends at midnight on the company's clock.
  const until = expiresOn && endOfDay(deps.company.timeZone, expiresOn);
  const credential = {
    '@context': credentialContexts,
    id: check(verificationCode),
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: title,
    issuer: issuerProfile(deps),
    validFrom: from.toISOString(),
    ...(until && { validUntil: until.toISOString() }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: holder.name }],
      achievement: achievement(deps, certification),
    },
    credentialStatus: await statusEntry(deps, certification),
    evidence: [{ id: check(verificationCode), type: ['Evidence'], name: 'What the register says today' }],
  };
  const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);
  return signCredential(deps, { ...credential, jti: credential.id, nbf: seconds(from), ...(until && { exp: seconds(until) }) });
}

/** The moment when it was earned, unless the day of issue was corrected to another one: then the beginning of that day. */
function validFrom({ company: { timeZone } }: Deps, { earnedAt, issuedOn }: RegisteredCertification): Date {
  return dateIn(timeZone, earnedAt) === issuedOn ? earnedAt : endOfDay(timeZone, addDays(issuedOn, -1));
}

function achievement({ appUrl }: Deps, certification: RegisteredCertification) {
  const { subject, title, evidence } = certification;
  return {
    id: `${credentialAddresses(appUrl).issuer}#${subject.kind}-${subject.id}`,
    type: ['Achievement'],
    achievementType: 'Certification',
    name: title,
    version: editionInWords(certification),
    description: `Certified in ${title}, a ${subject.kind} of customer service training.`,
    criteria: { narrative: narratives[evidence.kind] },
  };
}

const narratives = {
  module: 'Every lesson of the module completed, its quiz and its required scenarios passed.',
  course: 'Certified in every module of the course.',
  imported: 'Certified elsewhere, and recognised by a document that was seen.',
};

/** By the number of the link at which it was issued: it says nothing about anybody. */
async function statusEntry({ db, appUrl }: Deps, { id, number }: RegisteredCertification) {
  const link = (await listEntriesOf(db, id)).find(({ recordId }) => recordId === id);
  if (!link) throw new Error(`${number} has no link in the register`);
  const { list, bit } = placeInLists(link.seq);
  const address = credentialAddresses(appUrl).statusList(list);
  return {
    id: `${address}#${bit}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(bit),
    statusListCredential: address,
  };
}
