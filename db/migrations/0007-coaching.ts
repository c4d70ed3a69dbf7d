import { day, instant, onlyAppended, strictIn, type Dialect, type Migration } from './migration';

/** Scorecards as they were used, observations on the job with the learner's word on them, and ratings of the Care Quotient. */
export const coaching: Migration = {
  id: '0007-coaching',
  statements: (dialect) => [
    ...tables(dialect),
    ...indexes,
    ...['scorecard_edition', 'observation', 'observation_reply', 'care_rating'].flatMap((table) => onlyAppended(dialect, table)),
  ],
};

const observed = `  employee_id text not null references employee (id),
  observer_id text not null references employee (id),
  scorecard_id text not null,
  scorecard_edition_id text not null references scorecard_edition (id),
  channel text not null,
  ${day('observed_on')},
  ratings text not null,
  note text not null,
  amends_id text references observation (id),
  second_to_id text references observation (id)`;

function tables(dialect: Dialect): string[] {
  const strict = strictIn(dialect);
  return [
    `create table scorecard_edition (
  id text not null primary key,
  scorecard_id text not null,
  label text not null,
  content text not null,
  ${instant('first_seen_at')}
)${strict}`,
    `create table observation (
  id text not null primary key,
${observed},
  points integer not null check (points >= 0),
  max_points integer not null check (max_points >= points),
  met integer not null check (met in (0, 1)),
  ${instant('signed_at')},
  check (employee_id <> observer_id),
  check (amends_id is null or second_to_id is null)
)${strict}`,
    `create table observation_draft (
  id text not null primary key,
${observed},
  ${instant('begun_at')},
  ${instant('saved_at')},
  check (employee_id <> observer_id)
)${strict}`,
    `create table observation_reply (
  observation_id text not null primary key references observation (id),
  kind text not null check (kind in ('acknowledged', 'disputed')),
  words text not null check (kind = 'acknowledged' or words <> ''),
  ${instant('replied_at')}
)${strict}`,
    `create table care_rating (
  id text not null primary key,
  employee_id text not null references employee (id),
  rater_id text not null references employee (id),
  side text not null check (side in ('self', 'supervisor')),
  quarter text not null check (quarter like '____-Q_'),
  levels text not null,
  note text not null,
  ${instant('rated_at')},
  check ((side = 'self') = (employee_id = rater_id))
)${strict}`,
  ];
}

const indexes = [
  'create unique index observation_by_amended on observation (amends_id)',
  'create index observation_by_employee on observation (employee_id, observed_on)',
  'create index observation_by_observer on observation (observer_id)',
  'create index observation_by_second on observation (second_to_id)',
  'create index observation_draft_by_observer on observation_draft (observer_id)',
  'create index care_rating_by_employee on care_rating (employee_id, quarter)',
];
