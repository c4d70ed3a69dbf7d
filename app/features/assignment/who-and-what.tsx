import type { SerializeFrom } from '@remix-run/node';
import { counted } from '~/domain/calendar/in-words';
import { Option } from '~/ui/choices';
import { SelectField, TextField } from '~/ui/field';
import { FormStep, OptionGrid, OptionPart } from '~/ui/form-steps';
import { Note } from '~/ui/text';
import type { AssignPage as LoadedPage, OfferedThing } from './load-assign.server';

type Shown = SerializeFrom<LoadedPage>;

const people = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en')} people`);

/** A role, a department, people one by one, or everybody within reach. */
export function WhoChoices({ page }: { page: Shown }) {
  const { typed, roles, departments, reach } = page;
  const chosen = page.people.filter((person) => person.chosen).length;
  return (
    <FormStep legend="Who" id="who">
      <OptionGrid>
        <OptionPart
          name="who"
          value="role"
          checked={typed.who === 'role'}
          label="A whole role"
          detail={groupDetail(roles, typed.role, 'role')}
        >
          <SelectField name="role" label="Role" prompt="Choose a role" choices={groupChoices(roles)} defaultValue={typed.role} />
        </OptionPart>
        <OptionPart
          name="who"
          value="department"
          checked={typed.who === 'department'}
          label="A whole department"
          detail={groupDetail(departments, typed.department, 'department')}
        >
          <SelectField
            name="department"
            label="Department"
            prompt="Choose a department"
            choices={groupChoices(departments)}
            defaultValue={typed.department}
          />
        </OptionPart>
        <OptionPart
          name="who"
          value="people"
          checked={typed.who === 'people'}
          label="People you choose"
          detail={chosen === 0 ? 'None chosen yet' : `${chosen} chosen`}
        >
          <PeopleToChoose page={page} />
        </OptionPart>
        <OptionPart
          name="who"
          value="everybody"
          checked={typed.who === 'everybody'}
          label={reach === 'company' ? 'Everyone in the company' : 'Everyone in your line'}
          detail={people(page.everybody)}
        />
      </OptionGrid>
    </FormStep>
  );
}

function groupChoices(groups: Shown['roles']) {
  return groups.map((group) => ({ value: group.name, label: `${group.name}, ${people(group.people)}` }));
}

function groupDetail(groups: Shown['roles'], name: string, one: string): string {
  const group = groups.find((each) => each.name === name);
  return group ? `${group.name}, ${people(group.people)}` : `One of ${counted(groups.length, one)}`;
}

function PeopleToChoose({ page }: { page: Shown }) {
  return (
    <>
      {!page.offersEverybody && (
        <TextField
          name="find"
          type="search"
          label="Find people"
          hint="By name or employee number. Tick them below; the ticks stay when you look for the next."
          defaultValue={page.typed.find}
          maxLength={100}
        />
      )}
      {page.people.length > 0 ? (
        <OptionGrid two>
          {page.people.map((person) => (
            <Option key={person.id} kind="several" name="employee" value={person.id} checked={person.chosen} detail={person.about}>
              {person.name}
            </Option>
          ))}
        </OptionGrid>
      ) : (
        page.typed.find !== '' && <Note>Nobody is called that. Try fewer letters.</Note>
      )}
    </>
  );
}

interface OfferedThings {
  courses: readonly OfferedThing[];
  modules: readonly OfferedThing[];
  typed: Pick<Shown['typed'], 'courses' | 'modules'>;
}

/** Courses, which stand for their modules, and then each module. */
export function WhatChoices({ page }: { page: OfferedThings }) {
  return (
    <FormStep legend="What" id="what">
      <OptionGrid>
        {page.courses.map((course) => (
          <Thing key={course.id} name="course" thing={course} chosen={page.typed.courses} />
        ))}
        {page.modules.map((module) => (
          <Thing key={module.id} name="module" thing={module} chosen={page.typed.modules} />
        ))}
      </OptionGrid>
    </FormStep>
  );
}

function Thing({ name, thing, chosen }: { name: string; thing: OfferedThing; chosen: readonly string[] }) {
  return (
    <Option kind="several" name={name} value={thing.id} checked={chosen.includes(thing.id)} detail={thing.detail}>
      {thing.title}
    </Option>
  );
}
