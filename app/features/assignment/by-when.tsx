import type { SerializeFrom } from '@remix-run/node';
import { TextField } from '~/ui/field';
import { FormStep, OptionGrid, OptionPart } from '~/ui/form-steps';
import type { AssignPage as LoadedPage } from './load-assign.server';

/** One date for everybody, or so many days after each person's hire. */
export function ByWhen({ page }: { page: SerializeFrom<LoadedPage> }) {
  const { typed, fieldErrors } = page;
  return (
    <FormStep legend="By when" id="when">
      <OptionGrid>
        <OptionPart name="when" value="date" checked={typed.when === 'date'} label="On one date">
          <TextField
            name="due"
            type="date"
            label="Due date"
            hint="It ends at midnight, on the company’s clock."
            defaultValue={typed.due}
            error={fieldErrors.due}
          />
        </OptionPart>
        <OptionPart name="when" value="days" checked={typed.when === 'days'} label="Days after each person’s hire">
          <TextField
            name="days"
            inputMode="numeric"
            label="Days after hire"
            hint="For whoever was hired longer ago, the days count from today."
            defaultValue={typed.days}
            error={fieldErrors.days}
          />
        </OptionPart>
      </OptionGrid>
    </FormStep>
  );
}
