import { Head, Page, Stack, UpLink } from '~/ui/page';
import { JobAidPiece } from './job-aid-piece';
import type { JobAidPage } from './load-job-aid.server';

/** For the wall beside the phone: nothing on the page but the job aid and the company's own words. */
export function JobAidView({ page }: { page: JobAidPage }) {
  return (
    <Page width="narrow">
      <Head
        title={`${page.companyName}: a page to keep`}
        lead="Print it with your browser; it fits one sheet."
        up={<UpLink href={`/modules/${page.module.id}/lessons/${page.lesson.id}`}>{page.lesson.title}</UpLink>}
      />
      <Stack>
        {page.aids.map((aid) => (
          <JobAidPiece key={aid.id} aid={aid} playbook={page.playbook} level={2} />
        ))}
      </Stack>
    </Page>
  );
}
