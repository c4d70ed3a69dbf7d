import { Bars } from '~/ui/bars';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Note } from '~/ui/text';
import { dimensionWords } from '../scenario/dimension-words';
import { metWords, standingWords } from './coaching-words';
import type { SignedPage } from './load-observation.server';
import { OnRecord } from './on-record';
import { SeenItem } from './seen-item';
import { Acts, ReplySection, type Refused } from './signed-acts';

interface SignedProps {
  page: SignedPage;
  told: string | null;
  refused: Refused | undefined;
}

/** What was observed, what each side says of it, and what stands beside it. */
export function SignedView({ page, told, refused }: SignedProps) {
  const met = metWords(page.score.met);
  const standing = standingWords(page.standing, page.own);
  return (
    <Page>
      <Head
        title={titleOf(page)}
        lead={`${page.scorecard}, ${page.observedOn}, observed by ${page.observer}.`}
        up={page.own ? <UpLink href="/observations">Observed on the job</UpLink> : <UpLink href="/team/observations">Observations</UpLink>}
      />
      <Columns>
        <Stack gap="large">
          <Told told={told} refused={refused} />
          <p>
            <Pill mark={met.mark}>{met.word}</Pill> <Pill mark={standing.mark}>{standing.word}</Pill>
          </p>
          {page.note && (
            <Section title={page.amends ? 'What was amended, and why' : `What ${page.observer} says`}>
              <p>{page.note}</p>
            </Section>
          )}
          {page.mayReply && <ReplySection problem={refused} />}
          {page.reply && <Replied page={page} />}
          <Section title="What was seen" end={`${page.score.points} of ${page.score.maxPoints} points`}>
            {page.items.map((item) => (
              <SeenItem key={item.id} item={item} />
            ))}
          </Section>
        </Stack>
        <Stack gap="large">
          {page.dimensions.length > 0 && (
            <Section title="I CARE in this contact">
              <Bars
                items={page.dimensions.map(({ dimension, points, maxPoints }) => ({
                  name: dimensionWords[dimension],
                  value: points,
                  max: maxPoints,
                }))}
              />
            </Section>
          )}
          <OnRecord page={page} />
          <Acts page={page} />
        </Stack>
      </Columns>
    </Page>
  );
}

function titleOf({ own, person, score }: SignedPage): string {
  const who = own ? 'You' : person.name;
  return score.met ? `${who} met what was looked at` : `${who} did not meet everything yet`;
}

const told: Record<string, string> = {
  signed: 'Signed. It is on record now, and waits for the learner’s word.',
  acknowledged: 'You have signed it, too. It is on record by both names.',
  disputed: 'Your dispute is on record. A second observer can now observe you anew.',
  already: 'Nothing was changed: this was said before.',
};

function Told({ told: key, refused }: { told: string | null; refused: SignedProps['refused'] }) {
  const sentence = key && Object.hasOwn(told, key) ? told[key] : undefined;
  return (
    <>
      {sentence && <Notice tone={key === 'already' ? 'late' : 'good'} title={sentence} />}
      {refused && <Notice tone="risk" title={refused.problem} />}
    </>
  );
}

function Replied({ page: { reply, standing, own, person } }: { page: SignedPage }) {
  if (!reply?.words) return null;
  const title = own ? 'What you said' : `What ${person.name} says`;
  return (
    <Section title={title} end={reply.on}>
      <p>{reply.words}</p>
      {standing === 'disputed' && <Note>While it is disputed, it counts for nothing.</Note>}
    </Section>
  );
}
