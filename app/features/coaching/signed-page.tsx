import { Form } from '@remix-run/react';
import { Bars } from '~/ui/bars';
import { Actions, Button } from '~/ui/button';
import { AnsweredCheck, type AnswerItem } from '~/ui/check';
import { Facts } from '~/ui/facts';
import { TextArea } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Note } from '~/ui/text';
import { dimensionWords } from '../scenario/dimension-words';
import { metWords, standingWords } from './coaching-words';
import type { LinkedRecord, ObservedItem, SignedPage } from './load-observation.server';
import type { ObservationActResult } from './observation-act';

interface SignedProps {
  page: SignedPage;
  told: string | null;
  refused: Extract<ObservationActResult, { kind: 'refused' }> | undefined;
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
          <Section title="What stands on record">
            <Facts items={factsOf(page)} />
            <Links page={page} />
          </Section>
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

function ReplySection({ problem }: { problem: SignedProps['refused'] }) {
  return (
    <Section title="Your word on it">
      <Form method="post" noValidate>
        <Stack>
          <p>Acknowledging says that this is what happened. It counts once both have signed.</p>
          <Actions>
            <Button kind="primary" name="intent" value="acknowledge">
              Acknowledge and sign
            </Button>
          </Actions>
        </Stack>
      </Form>
      <Disclosure summary="I do not agree with it" open={problem !== undefined}>
        <Form method="post" noValidate>
          <Stack>
            <TextArea
              name="words"
              label="What was different?"
              hint="Your supervisor and HR read this. It then counts for nothing, and somebody else can observe you anew."
              rows={4}
              maxLength={2000}
              defaultValue={problem?.typed.words}
              error={problem?.fieldErrors.words}
            />
            <Actions>
              <Button name="intent" value="dispute">
                Dispute it
              </Button>
            </Actions>
          </Stack>
        </Form>
      </Disclosure>
    </Section>
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

function SeenItem({ item }: { item: ObservedItem }) {
  const top = item.levels.length - 1;
  const level = item.rating === 'na' || item.rating === null ? null : Number(item.rating);
  const failed = item.mustNotFail && level === 0;
  const answers: AnswerItem[] =
    level === null
      ? [{ id: 'na', text: 'Not applicable: there was no occasion.' }]
      : [
          {
            id: 'seen',
            text: item.levels[level],
            outcome: failed ? 'risk' : level === top ? 'good' : undefined,
            verdict: failed ? 'Must not fail: with this, the observation is not met.' : undefined,
            why: level < top && !failed ? `Next: ${item.levels[level + 1]}` : undefined,
          },
        ];
  const status = level === null ? 'counts for nothing' : `${level} of ${top}`;
  return <AnsweredCheck id={item.field} head={item.title} status={status} ask={item.look} answers={answers} />;
}

function factsOf({ score, observer, signedOn, reply, standing, edition }: SignedPage) {
  const learner = reply ? `${standing === 'disputed' ? 'Disputed' : 'Signed'} on ${reply.on}` : 'Has not said anything yet';
  return [
    { term: 'Points', value: `${score.points} of ${score.maxPoints}, ${score.passPercent} % are needed` },
    ...(score.failed.length > 0 ? [{ term: 'Failed, and must not', value: score.failed.join(', ') }] : []),
    { term: 'Observer', value: `${observer}, signed on ${signedOn}` },
    { term: 'Learner', value: learner },
    { term: 'Scorecard', value: `Edition ${edition}` },
  ];
}

function Links({ page }: { page: SignedPage }) {
  return (
    <>
      <RecordLinks title="Takes the place of" records={page.amends ? [page.amends] : []} />
      <RecordLinks title="Amended by" records={page.amendedBy ? [page.amendedBy] : []} />
      <RecordLinks title="Stands beside the disputed" records={page.secondTo ? [page.secondTo] : []} />
      <RecordLinks title="Observed anew" records={page.seconds} />
    </>
  );
}

function RecordLinks({ title, records }: { title: string; records: readonly LinkedRecord[] }) {
  return (
    <>
      {records.map(({ id, line }) => (
        <p key={id}>
          {title}: <TextLink href={`/observations/${id}`}>{line}</TextLink>
        </p>
      ))}
    </>
  );
}

function Acts({ page }: { page: SignedPage }) {
  if (!page.mayAmend && !page.maySecond) return null;
  return (
    <Section title="What you can do">
      {page.maySecond && (
        <Form method="post">
          <Stack>
            <p>It is disputed. Observe another contact with your own eyes; your record stands beside this one.</p>
            <Actions>
              <Button kind="primary" name="intent" value="second">
                Observe {page.person.name} anew
              </Button>
            </Actions>
          </Stack>
        </Form>
      )}
      {page.mayAmend && (
        <Form method="post">
          <Stack>
            <p>You signed it, so it stays. An amendment is a new record that names this one and takes its place.</p>
            <Actions>
              <Button name="intent" value="amend">
                Amend it
              </Button>
            </Actions>
          </Stack>
        </Form>
      )}
    </Section>
  );
}
