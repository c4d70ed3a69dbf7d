import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Section } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { Hidden, Note } from '~/ui/text';
import { FilterInWords } from '../register/filter-in-words';
import type { ScheduleRow } from './load-exports.server';

/** What is exported by itself, and an end to it. */
export function ScheduleList({ schedules }: { schedules: readonly ScheduleRow[] }) {
  return (
    <Section title="By itself">
      {schedules.length === 0 ? (
        <Note>Nothing is exported by itself yet.</Note>
      ) : (
        <Rows>
          {schedules.map((schedule) => (
            <Schedule key={schedule.id} schedule={schedule} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

const everyWords = { week: 'Each Monday', month: 'On the first of each month' };
const goesWords = { folder: 'into the folder “exports” of the installation', mail: 'as a link by mail' };

function Schedule({ schedule }: { schedule: ScheduleRow }) {
  const { id, name, filter, format, every, goesTo, madeBy, next, rests } = schedule;
  return (
    <Row
      title={name}
      why={
        <>
          {everyWords[every]}, {goesWords[goesTo]}, {format.toUpperCase()}: <FilterInWords query={filter} />.
        </>
      }
      more={
        <Note>
          {rests ? `It rests: ${madeBy}, who planned it, may not read the register any more.` : `Planned by ${madeBy}. Next on ${next}.`}
        </Note>
      }
      end={
        <Form method="post" action="/hr/exports">
          <input type="hidden" name="intent" value="stop" />
          <input type="hidden" name="id" value={id} />
          <Button kind="quiet">
            Stop<Hidden> the export {name}</Hidden>
          </Button>
        </Form>
      }
    />
  );
}
