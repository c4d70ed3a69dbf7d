import type { Dialect, Migration } from './migration';

/**
 * Accounts, their sessions and credentials (written by better-auth, too), links that work once, and the memory of
 * failed sign-ins. better-auth hands Dates and booleans to PostgreSQL as they are and to SQLite as text and numbers,
 * so the columns of its four tables differ between the two; the others hold text in both.
 */
export const accounts: Migration = {
  id: '0002-accounts',
  statements: (dialect) => [...accountTables(dialect), ...ownTables(dialect), ...indexes],
};

function accountTables(dialect: Dialect): string[] {
  const strict = dialect === 'sqlite' ? ' strict' : '';
  const claim = dialect === 'sqlite' ? 'integer' : 'boolean';
  const instantOrNull = (column: string) =>
    dialect === 'sqlite' ? `${column} text check (${column} like '____-__-__T__:__:__.___Z')` : `${column} timestamptz`;
  const instant = (column: string) =>
    dialect === 'sqlite' ? `${column} text not null check (${column} like '____-__-__T__:__:__.___Z')` : `${column} timestamptz not null`;
  return [
    // The address is the employee's own: it follows when HR corrects it, and cannot be taken away from an account.
    `create table account_user (
  id text not null primary key,
  employee_id text not null unique references employee (id),
  name text not null,
  email text not null unique references employee (email) on update cascade,
  email_verified ${claim} not null,
  image text,
  ${instant('created_at')},
  ${instant('updated_at')},
  ${instantOrNull('disabled_at')}
)${strict}`,
    `create table account_session (
  id text not null primary key,
  user_id text not null references account_user (id),
  token text not null unique,
  ip_address text,
  user_agent text,
  ${instant('expires_at')},
  ${instant('created_at')},
  ${instant('updated_at')}
)${strict}`,
    `create table account_credential (
  id text not null primary key,
  user_id text not null references account_user (id),
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  ${instantOrNull('access_token_expires_at')},
  ${instantOrNull('refresh_token_expires_at')},
  scope text,
  ${instant('created_at')},
  ${instant('updated_at')},
  unique (provider_id, account_id)
)${strict}`,
    `create table account_verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  ${instant('expires_at')},
  ${instant('created_at')},
  ${instant('updated_at')}
)${strict}`,
  ];
}

function ownTables(dialect: Dialect): string[] {
  const strict = dialect === 'sqlite' ? ' strict' : '';
  const instantOrNull = (column: string) => `${column} text check (${column} like '____-__-__T__:__:__.___Z')`;
  const instant = (column: string) => `${column} text not null check (${column} like '____-__-__T__:__:__.___Z')`;
  return [
    `create table one_time_link (
  id text not null primary key,
  kind text not null check (kind in ('invitation', 'reset', 'set-up')),
  token_hash text not null unique,
  employee_id text references employee (id),
  created_by_id text references employee (id),
  ${instant('created_at')},
  ${instant('expires_at')},
  ${instantOrNull('used_at')},
  ${instantOrNull('withdrawn_at')},
  check ((kind = 'set-up') = (employee_id is null))
)${strict}`,
    `create table sign_in_throttle (
  key text not null primary key,
  failures integer not null check (failures >= 0),
  ${instantOrNull('last_failed_at')},
  ${instantOrNull('last_entered_at')},
  ${instant('touched_at')}
)${strict}`,
  ];
}

const indexes = [
  'create index account_session_by_user on account_session (user_id)',
  'create index account_session_by_expiry on account_session (expires_at)',
  'create index account_credential_by_user on account_credential (user_id)',
  'create index account_verification_by_identifier on account_verification (identifier)',
  'create index one_time_link_by_employee on one_time_link (employee_id, kind)',
  'create index sign_in_throttle_by_time on sign_in_throttle (touched_at)',
];
