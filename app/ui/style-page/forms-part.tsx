import { Actions, Button } from '../button';
import { Choices } from '../choices';
import { Chip, Chips } from '../chip';
import { ErrorSummary } from '../error-summary';
import { SelectField, TextArea, TextField } from '../field';
import { FormStep, FormSteps, OptionPart } from '../form-steps';
import { Notice, Saved } from '../notice';
import { Columns, Section, Stack } from '../page';
import { PreviewSheet, PreviewTotals, type Total } from '../preview';

export function FormsPart() {
  return (
    <Section title="Buttons and fields" end="verbs with their object">
      <Actions>
        <Button type="button" kind="primary" iconAfter="arrow">
          Continue lesson 3
        </Button>
        <Button type="button">Save and go on later</Button>
        <Button type="button" kind="danger">
          Revoke certificate
        </Button>
        <Button type="button" kind="quiet">
          Leave without assigning
        </Button>
        <Button type="button" pending pendingLabel="Handing in…">
          Hand in
        </Button>
        <Saved>Saved 09:41</Saved>
      </Actions>
      <Columns even>
        <Stack>
          <ErrorSummary title="Two things are missing" problems={problems} takesFocus={false}>
            Nothing was sent yet; what you typed is still here.
          </ErrorSummary>
          <TextField
            name="sample-email"
            type="email"
            label="Work email"
            hint="The one that your supervisor invited."
            error="This address has no ending, such as “.example”."
            defaultValue="aiyana.begay@harborandpine"
          />
          <SelectField name="sample-line" label="Line" prompt="Choose a line" choices={lines} />
          <TextArea name="sample-why" label="A line that they will see" hint="Optional" />
        </Stack>
        <Stack>
          <TextField name="sample-department" label="Department" suggestions={['Contact centre', 'Shop floor']} />
          <Choices kind="one" name="sample-who" legend="Who" error="Choose who gets it." items={people} />
          <Notice tone="good" title="Your new password is in force">
            You are signed in here, and signed out everywhere else.
          </Notice>
          <FormSteps>
            <FormStep legend="By when">
              <OptionPart name="sample-when" value="date" checked label="On one date">
                <TextField name="sample-due" type="date" label="Due date" />
              </OptionPart>
              <OptionPart name="sample-when" value="days" checked={false} label="Days after each person’s hire" />
            </FormStep>
          </FormSteps>
          <PreviewSheet title="What would happen">
            <PreviewTotals totals={totals} />
          </PreviewSheet>
          <Chips label="Filters">
            <Chip href="#department">Contact centre north</Chip>
            <Chip href="#status">Expired</Chip>
            <a href="#none">Take off all</a>
          </Chips>
        </Stack>
      </Columns>
    </Section>
  );
}

const totals: Total[] = [
  { label: 'newly assigned', number: 12, mark: 'new' },
  { label: 'due date moved', number: 4, mark: 'due' },
  { label: 'left out', number: 2, mark: 'excused' },
];

const problems = [
  { id: 'sample-email', message: 'The work email has no ending.' },
  { id: 'sample-who', message: 'Nobody is chosen yet.' },
];

const lines = [
  { value: 'north', label: 'Contact centre north' },
  { value: 'delivery', label: 'Delivery and assembly' },
];

const people = [
  { id: 'role', text: 'A whole role', detail: 'Contact associate, 11 people' },
  { id: 'line', text: 'Everyone in your line', detail: '14 people' },
];
