import {
  day,
  dayOrNull,
  instant,
  instantOrNull,
  noLongerOnlyAppended,
  onlyAppended,
  onlyAppendedExcept,
  strictIn,
  type Dialect,
  type Migration,
} from './migration';

/**
 * The chain that proves the register, its daily seals, corrections, and the register as it reads today for lists and
 * exports. A certification still refuses every change but one: that its personal data is erased, once and for good.
 */
export const registerChain: Migration = {
  id: '0006-register-chain',
  statements: (dialect) => [
    ...changes,
    ...tables(dialect),
    ...indexes,
    ...['register_entry', 'register_seal'].flatMap((table) => onlyAppended(dialect, table)),
    ...noLongerOnlyAppended(dialect, 'certification'),
    ...onlyAppendedExcept(dialect, 'certification', certificationErasures(dialect)),
    ...onlyAppendedExcept(dialect, 'certification_correction', [correctionErasure(dialect)]),
  ],
};

const changes = [
  'alter table certification add column manager_id text references employee (id)',
  `alter table certification add column ${instantOrNull('erased_at')}`,
];

function tables(dialect: Dialect): string[] {
  const strict = strictIn(dialect);
  return [
    `create table certification_correction (
  id text not null primary key,
  certification_id text not null references certification (id),
  changes text not null,
  reason text not null check (reason <> ''),
  author_id text references employee (id),
  ${instant('happened_at')}
)${strict}`,
    `create table register_entry (
  seq integer not null primary key check (seq >= 1),
  kind text not null check (kind in ('issued', 'revoked', 'reinstated', 'corrected')),
  record_id text not null unique,
  certification_id text not null references certification (id),
  holder_commitment text,
  manager_commitment text,
  record_hash text not null check (length(record_hash) = 64),
  previous_hash text not null check (length(previous_hash) = 64),
  hash text not null unique check (length(hash) = 64),
  ${instant('entered_at')}
)${strict}`,
    `create table register_salt (
  seq integer not null references register_entry (seq),
  part text not null check (part in ('holder', 'manager')),
  salt text not null,
  primary key (seq, part)
)${strict}`,
    `create table register_seal (
  ${day('sealed_on')},
  seq integer not null references register_entry (seq),
  hash text not null check (length(hash) = 64),
  key_id text not null,
  signature text not null,
  ${instant('sealed_at')},
  primary key (sealed_on)
)${strict}`,
    `create table register_row (
  certification_id text not null primary key references certification (id),
  number text not null,
  verification_code text not null,
  employee_id text not null references employee (id),
  employee_number text not null,
  employee_name text not null,
  employee_email text,
  department text not null,
  location text not null,
  job_role text not null,
  manager_id text,
  manager_name text,
  kind text not null check (kind in ('module', 'course')),
  subject_id text not null,
  title text not null,
  edition_id text,
  edition_label text not null,
  points integer not null,
  max_points integer not null,
  origin text not null check (origin in ('earned', 'imported')),
  ${day('issued_on')},
  ${dayOrNull('expires_on')},
  standing text not null check (standing in ('standing', 'renewed', 'revoked')),
  corrected integer not null check (corrected in (0, 1))
)${strict}`,
  ];
}

const indexes = [
  'create index certification_correction_by_certification on certification_correction (certification_id)',
  'create index register_entry_by_certification on register_entry (certification_id)',
  'create index register_row_by_issue on register_row (issued_on, certification_id)',
  'create index register_row_by_standing on register_row (standing, expires_on)',
  'create index register_row_by_subject on register_row (subject_id, standing, expires_on)',
  'create index register_row_by_department on register_row (department, standing, expires_on)',
  'create index register_row_by_employee on register_row (employee_id)',
  'create index register_row_by_name on register_row (employee_name, certification_id)',
  'create index register_row_by_number on register_row (employee_number)',
];

/** Every column of a certification that nothing may ever change. */
const kept = [
  ...['id', 'number', 'verification_code', 'employee_id', 'department', 'location', 'job_role', 'manager_id', 'kind', 'subject_id'],
  ...['title', 'edition_id', 'edition_label', 'study_id', 'points', 'max_points', 'evidence', 'earned_at', 'issued_on', 'expires_on'],
  'renews_id',
];

const sameIn = (dialect: Dialect, columns: readonly string[]) =>
  columns.map((column) => `new.${column} ${dialect === 'sqlite' ? 'is' : 'is not distinct from'} old.${column}`);

/** What erasing a holder may do, and what erasing a manager may do to the records of others. */
function certificationErasures(dialect: Dialect): string[] {
  const holder = [
    ...sameIn(dialect, kept),
    'old.erased_at is null',
    'new.erased_at is not null',
    `new.employee_name = 'Erased person'`,
    `new.employee_number = ''`,
    'new.employee_email is null',
    `(new.manager_name is null or ${sameIn(dialect, ['manager_name']).join('')})`,
  ];
  const manager = [
    ...sameIn(dialect, [...kept, 'erased_at', 'employee_number', 'employee_name', 'employee_email']),
    'old.manager_name is not null',
    'new.manager_name is null',
  ];
  return [holder.join(' and '), manager.join(' and ')];
}

function correctionErasure(dialect: Dialect): string {
  const same = sameIn(dialect, ['id', 'certification_id', 'reason', 'author_id', 'happened_at']);
  return [...same, `old.changes <> '{}'`, `new.changes = '{}'`].join(' and ');
}
