import type { CalendarDate, TimeZone } from '~/domain/calendar/calendar';
import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, counted, recordDate } from '~/domain/calendar/in-words';
import type { PackQuestion } from '~/domain/register/pack-question';

interface About {
  company: { name: string; timeZone: TimeZone };
  appUrl: string;
  now: () => Date;
  signer: { keyId: string };
}

interface Pack {
  id: string;
  askedAt: Date;
  question: PackQuestion;
}

/** What the pack is, what is in it, and how a stranger checks it without us. */
export function readme({ company, appUrl, now, signer }: About, pack: Pack, { askedBy }: { askedBy: string }): string {
  const at = (instant: Date) => `${recordDate(dateIn(company.timeZone, instant) as CalendarDate)}, ${clockTime(company.timeZone, instant)}`;
  const { question } = pack;
  return `EVIDENCE PACK of ${company.name}
${'='.repeat(17 + company.name.length)}

Pack          ${pack.id}
Asked for by  ${askedBy}, ${at(pack.askedAt)} (${company.timeZone})
Made          ${at(now())}
From          ${appUrl}
People        ${choiceInWords(question)}
Filter        ${question.filter === '' ? 'none: every certification of these people' : question.filter}
Modules       ${question.subjects.length === 0 ? 'all' : question.subjects.join(', ')}

WHAT IS IN IT

certifications.csv    the certifications, one a row (UTF-8)
certifications.xlsx   the same, with typed dates and numbers
certifications.json   the same with evidence, history and links of the register's chain, person by person
people/001.pdf ...    one file a person, for reading and printing, in the order of certifications.json
audit.csv             who did what to these people and records
signatures.json       the daily signatures of the register so far
public-key.pem        the public key of the installation, ${signer.keyId}
manifest.sha256       the SHA-256 of each of these files
manifest.sha256.sig   the Ed25519 signature of the manifest

HOW TO CHECK IT

Unpack it and run, in its folder:

  sha256sum --check manifest.sha256
  openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.sha256 -sigfile manifest.sha256.sig

The first says OK for each file, the second "Signature Verified Successfully". A key that comes with the pack proves
nothing by itself: compare it with the one at ${appUrl}/credentials/keys, or with one that you kept from before.
That nobody touched the register since is proven there with: npm run register:verify
`;
}

function choiceInWords({ people, choice }: PackQuestion): string {
  const all = counted(people.length, 'person', 'people');
  switch (choice.kind) {
    case 'all':
      return `${all}, everybody whom the filter finds`;
    case 'named':
      return `${all}, chosen by employee number`;
    case 'sample':
      return `${all}, a random sample of ${choice.of} (seed ${choice.seed}: ids in order, shuffled by it, the first taken)`;
  }
}
