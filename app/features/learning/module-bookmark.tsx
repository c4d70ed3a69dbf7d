import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '~/ui/button';
import { ContinueCard } from '~/ui/continue-card';
import { Sheet } from '~/ui/page';
import type { ModulePage } from './load-module.server';
import { ModuleStatePill } from './module-state';

/** Where the learner is: to go on, to renew, or certified. */
export function Bookmark({ page }: { page: ModulePage }) {
  if (page.renewal === 'changes') return <ChangesOnly says={page.onlyChanges} />;
  if (page.renewal === 'whole' && page.renewalSays) return <Renewal {...page.renewalSays} />;
  if (page.next) {
    return (
      <ContinueCard
        where={`You are here: ${page.next.place}`}
        title={page.next.title}
        steps={page.next.steps}
        action={
          <ButtonLink kind="primary" href={page.next.href} iconAfter="arrow">
            {page.next.label}
          </ButtonLink>
        }
      >
        {page.onlyChanges} {page.next.stopped}
      </ContinueCard>
    );
  }
  return page.certificate && <Certified certificate={page.certificate} />;
}

function ChangesOnly({ says }: { says: string }) {
  return (
    <ContinueCard
      where="You are here: the module changed"
      title="Do again what changed"
      action={
        <Form method="post">
          <Button kind="primary" name="intent" value="renew" iconAfter="arrow">
            Begin with what changed
          </Button>
        </Form>
      }
    >
      {says} The rest counts as you earned it. Your new certificate ends on the same day as the present one, which stays on record.
    </ContinueCard>
  );
}

function Renewal({ title, sentence }: NonNullable<ModulePage['renewalSays']>) {
  return (
    <ContinueCard
      where="You are here: renewal"
      title={title}
      action={
        <Form method="post">
          <Button kind="primary" name="intent" value="renew" iconAfter="arrow">
            Begin the renewal
          </Button>
        </Form>
      }
    >
      {sentence}
    </ContinueCard>
  );
}

function Certified({ certificate }: { certificate: NonNullable<ModulePage['certificate']> }) {
  return (
    <Sheet>
      <p>
        <ModuleStatePill state={certificate.state} />
      </p>
      <p>{certificate.line}</p>
      <p>
        <ButtonLink href={`/certificates/${certificate.id}`}>See the certificate</ButtonLink>
      </p>
    </Sheet>
  );
}
