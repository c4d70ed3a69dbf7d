import { instant, onlyAppended, strictIn, type Dialect, type Migration } from './migration';

/** Runs of scenarios as lists of choices, what became of them, and how much time a learner wants for answers. */
export const scenarioRuns: Migration = {
  id: '0003-scenario-runs',
  statements: (dialect) => [
    ...tables(dialect),
    ...indexes,
    ...['scenario_run', 'scenario_choice', 'scenario_ending'].flatMap((table) => onlyAppended(dialect, table)),
  ],
};

function tables(dialect: Dialect): string[] {
  const strict = strictIn(dialect);
  return [
    `create table scenario_run (
  id text not null primary key,
  study_id text not null references study (id),
  employee_id text not null references employee (id),
  module_id text not null,
  scenario_id text not null,
  edition_id text not null references edition (id),
  number integer not null check (number >= 1),
  seed text not null,
  ${instant('started_at')},
  from_run_id text references scenario_run (id),
  from_position integer check (from_position >= 1),
  unique (study_id, scenario_id, number),
  check ((from_run_id is null) = (from_position is null))
)${strict}`,
    `create table scenario_choice (
  run_id text not null references scenario_run (id),
  position integer not null check (position >= 0),
  reply_id text not null,
  timed_out integer not null check (timed_out in (0, 1)),
  ${instant('chosen_at')},
  primary key (run_id, position)
)${strict}`,
    `create table scenario_ending (
  run_id text not null primary key references scenario_run (id),
  ${instant('ended_at')},
  ending_id text not null,
  passed integer not null check (passed in (0, 1)),
  points text not null,
  mood integer not null
)${strict}`,
    `create table clock_setting (
  employee_id text not null primary key references employee (id),
  pace text not null check (pace in ('as-written', 'more', 'none')),
  ${instant('saved_at')}
)${strict}`,
  ];
}

const indexes = [
  'create index scenario_run_by_learner on scenario_run (employee_id, module_id)',
  'create index scenario_run_by_scenario on scenario_run (module_id, scenario_id)',
];
