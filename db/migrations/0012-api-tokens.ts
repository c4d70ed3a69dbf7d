import { dayOrNull, instant, instantOrNull, strictIn, type Migration } from './migration';

/** What programs show to read the register. Only the hash is kept, so that the database opens nothing. */
export const apiTokens: Migration = {
  id: '0012-api-tokens',
  statements: (dialect) => [
    `create table api_token (
  id text not null primary key,
  name text not null check (name <> ''),
  token_hash text not null unique,
  ending text not null,
  scopes text not null,
  department text,
  made_by_id text not null references employee (id),
  ${instant('made_at')},
  ${dayOrNull('expires_on')},
  ${instantOrNull('last_used_at')},
  ${instantOrNull('revoked_at')},
  revoked_by_id text references employee (id)
)${strictIn(dialect)}`,
  ],
};
