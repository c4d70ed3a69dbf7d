import type { RegisterFilter } from '~/domain/register/register-filter';
import { Notice } from '~/ui/notice';
import { Head, ListAndForm, Page, Stack, UpLink } from '~/ui/page';
import { useLookingAgain } from '~/ui/use-looking-again';
import type { FormProblem } from '../account/form-problem';
import { listAddress } from '../register/register-address';
import type { ExportsPage as LoadedPage } from './load-exports.server';
import { RunList } from './run-list';
import { ScheduleForm } from './schedule-form';
import { ScheduleList } from './schedule-list';

interface ExportsPageProps {
  page: LoadedPage;
  /** What a new schedule would export. */
  filter: RegisterFilter;
  notice: string | null;
  refused: FormProblem | undefined;
  lookAgain: () => void;
}

/** How far each export is, what was taken by whom, and what is exported by itself. */
export function ExportsView({ page, filter, notice, refused, lookAgain }: ExportsPageProps) {
  const running = page.runs.filter(({ state }) => state === 'running').length;
  useLookingAgain(running > 0, lookAgain);
  return (
    <Page>
      <Head
        title={titleOf(running, page)}
        lead="Whatever leaves the register stands here: who took it, with which filter, and the checksum of the file."
        up={<UpLink href={listAddress(filter)}>Register</UpLink>}
      >
        <WhatWasDone notice={notice} />
      </Head>
      <ListAndForm
        isEmpty={page.runs.length === 0 && page.schedules.length === 0}
        list={
          <Stack gap="large">
            <ScheduleList schedules={page.schedules} />
            <RunList runs={page.runs} running={running > 0} />
          </Stack>
        }
        form={<ScheduleForm filter={filter} refused={refused} firstDays={page.firstDays} />}
      />
    </Page>
  );
}

function WhatWasDone({ notice }: { notice: string | null }) {
  if (notice === 'made')
    return (
      <Notice tone="good" title="The export is planned">
        It is made by itself from now on, also after days in which nothing ran.
      </Notice>
    );
  if (notice === 'stopped')
    return (
      <Notice tone="good" title="The export is stopped">
        What it made before stays.
      </Notice>
    );
  return null;
}

function titleOf(running: number, { schedules }: LoadedPage): string {
  if (running > 0) return running === 1 ? 'An export is on its way' : `${running} exports are on their way`;
  if (schedules.length === 0) return 'Exports of the register';
  return schedules.length === 1 ? 'One export is made by itself' : `${schedules.length} exports are made by themselves`;
}
