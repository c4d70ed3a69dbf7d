-- Made by `npm run db:dump` from the migrations in db/migrations; a test fails when it is stale.
-- To change the schema, add a migration and dump again. This is the SQLite form: on PostgreSQL the tables are not
-- `strict`, the accounts' instants are timestamptz, and one trigger for each table refuses update, delete and truncate.

CREATE TABLE schema_migration (id text not null primary key, applied_at text not null) strict;

CREATE TABLE employee (
  id text not null primary key,
  number text not null unique check (number <> ''),
  name text not null check (name <> ''),
  email text unique check (email = lower(email)),
  department text not null,
  location text not null,
  job_role text not null,
  manager_id text references employee (id) check (manager_id <> id),
  hired_on text not null check (hired_on like '____-__-__'),
  ended_on text check (ended_on like '____-__-__'),
  created_at text not null check (created_at like '____-__-__T__:__:__.___Z')
, moved_on text check (moved_on like '____-__-__')) strict;

CREATE INDEX employee_by_manager on employee (manager_id);

CREATE INDEX employee_by_role on employee (job_role);

CREATE INDEX employee_by_department on employee (department);

CREATE INDEX employee_by_name on employee (name, id);

CREATE TABLE role_grant (
  employee_id text not null references employee (id),
  role text not null check (role in ('hr', 'admin')),
  granted_at text not null check (granted_at like '____-__-__T__:__:__.___Z'),
  granted_by_id text references employee (id),
  primary key (employee_id, role)
) strict;

CREATE TABLE edition (
  id text not null primary key,
  module_id text not null,
  label text not null,
  content text not null,
  first_seen_at text not null check (first_seen_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX edition_by_module on edition (module_id);

CREATE TRIGGER edition_refuses_update before update on edition
begin
  select raise(abort, 'edition is only ever appended to');
end;

CREATE TRIGGER edition_refuses_delete before delete on edition
begin
  select raise(abort, 'edition is only ever appended to');
end;

CREATE TABLE assignment (
  id text not null primary key,
  employee_id text not null references employee (id),
  module_id text not null,
  course_id text,
  origin text not null check (origin in ('person', 'rule', 'renewal')),
  assigned_by_id text references employee (id),
  note text not null,
  assigned_at text not null check (assigned_at like '____-__-__T__:__:__.___Z'),
  due_on text not null check (due_on like '____-__-__')
, number integer not null default 1 check (number >= 1), rule_id text references enrolment_rule (id), excused_at text check (excused_at like '____-__-__T__:__:__.___Z'), excused_until text check (excused_until like '____-__-__'), withdrawn_at text check (withdrawn_at like '____-__-__T__:__:__.___Z'), campaign_id text references campaign (id)) strict;

CREATE INDEX assignment_by_employee on assignment (employee_id, module_id);

CREATE UNIQUE INDEX assignment_by_number on assignment (employee_id, module_id, number);

CREATE INDEX assignment_by_module on assignment (module_id);

CREATE INDEX assignment_by_due on assignment (due_on);

CREATE INDEX assignment_by_excuse on assignment (excused_until);

CREATE INDEX assignment_by_campaign on assignment (campaign_id, employee_id) where campaign_id is not null;

CREATE TABLE study (
  id text not null primary key,
  employee_id text not null references employee (id),
  module_id text not null,
  edition_id text not null references edition (id),
  number integer not null check (number >= 1),
  begun_at text not null check (begun_at like '____-__-__T__:__:__.___Z'), campaign_id text references campaign (id), again text,
  unique (employee_id, module_id, number)
) strict;

CREATE TABLE lesson_place (
  study_id text not null references study (id),
  lesson_id text not null,
  anchor text not null,
  seen_at text not null check (seen_at like '____-__-__T__:__:__.___Z'),
  primary key (study_id, lesson_id)
) strict;

CREATE TABLE lesson_completion (
  study_id text not null references study (id),
  lesson_id text not null,
  completed_at text not null check (completed_at like '____-__-__T__:__:__.___Z'),
  primary key (study_id, lesson_id)
) strict;

CREATE TRIGGER lesson_completion_refuses_update before update on lesson_completion
begin
  select raise(abort, 'lesson_completion is only ever appended to');
end;

CREATE TRIGGER lesson_completion_refuses_delete before delete on lesson_completion
begin
  select raise(abort, 'lesson_completion is only ever appended to');
end;

CREATE TABLE interaction (
  study_id text not null references study (id),
  lesson_id text not null,
  interaction_id text not null,
  value text not null,
  saved_at text not null check (saved_at like '____-__-__T__:__:__.___Z'),
  primary key (study_id, lesson_id, interaction_id)
) strict;

CREATE TABLE quiz_attempt (
  id text not null primary key,
  study_id text not null references study (id),
  employee_id text not null references employee (id),
  module_id text not null,
  edition_id text not null references edition (id),
  number integer not null check (number >= 1),
  seed text not null,
  draw text not null,
  started_at text not null check (started_at like '____-__-__T__:__:__.___Z'),
  ends_at text check (ends_at like '____-__-__T__:__:__.___Z'),
  unique (study_id, number)
) strict;

CREATE INDEX quiz_attempt_by_learner on quiz_attempt (employee_id, module_id);

CREATE TRIGGER quiz_attempt_refuses_update before update on quiz_attempt
begin
  select raise(abort, 'quiz_attempt is only ever appended to');
end;

CREATE TRIGGER quiz_attempt_refuses_delete before delete on quiz_attempt
begin
  select raise(abort, 'quiz_attempt is only ever appended to');
end;

CREATE INDEX quiz_attempt_by_end on quiz_attempt (ends_at) where ends_at is not null;

CREATE TABLE quiz_answer (
  attempt_id text not null references quiz_attempt (id),
  item_id text not null,
  answer text not null,
  saved_at text not null check (saved_at like '____-__-__T__:__:__.___Z'),
  primary key (attempt_id, item_id)
) strict;

CREATE TABLE quiz_submission (
  attempt_id text not null primary key references quiz_attempt (id),
  submitted_at text not null check (submitted_at like '____-__-__T__:__:__.___Z'),
  submitted_by text not null check (submitted_by in ('learner', 'clock')),
  points integer not null check (points >= 0),
  max_points integer not null check (max_points >= points),
  passed integer not null check (passed in (0, 1)),
  graded text not null
) strict;

CREATE TRIGGER quiz_submission_refuses_update before update on quiz_submission
begin
  select raise(abort, 'quiz_submission is only ever appended to');
end;

CREATE TRIGGER quiz_submission_refuses_delete before delete on quiz_submission
begin
  select raise(abort, 'quiz_submission is only ever appended to');
end;

CREATE TABLE certification (
  id text not null primary key,
  number text not null unique,
  verification_code text not null unique,
  employee_id text not null references employee (id),
  employee_number text not null,
  employee_name text not null,
  employee_email text,
  department text not null,
  location text not null,
  job_role text not null,
  manager_name text,
  kind text not null check (kind in ('module', 'course')),
  subject_id text not null,
  title text not null,
  edition_id text references edition (id),
  edition_label text not null,
  study_id text references study (id),
  points integer not null check (points >= 0),
  max_points integer not null check (max_points >= points),
  evidence text not null,
  earned_at text not null check (earned_at like '____-__-__T__:__:__.___Z'),
  issued_on text not null check (issued_on like '____-__-__'),
  expires_on text check (expires_on like '____-__-__'),
  renews_id text unique references certification (id), manager_id text references employee (id), erased_at text check (erased_at like '____-__-__T__:__:__.___Z'),
  unique (study_id)
) strict;

CREATE INDEX certification_by_employee on certification (employee_id, subject_id);

CREATE INDEX certification_by_expiry on certification (expires_on);

CREATE TRIGGER certification_refuses_update before update on certification
when (not (
  (new.id is old.id and new.number is old.number and new.verification_code is old.verification_code and new.employee_id is old.employee_id and new.department is old.department and new.location is old.location and new.job_role is old.job_role and new.manager_id is old.manager_id and new.kind is old.kind and new.subject_id is old.subject_id and new.title is old.title and new.edition_id is old.edition_id and new.edition_label is old.edition_label and new.study_id is old.study_id and new.points is old.points and new.max_points is old.max_points and new.evidence is old.evidence and new.earned_at is old.earned_at and new.issued_on is old.issued_on and new.expires_on is old.expires_on and new.renews_id is old.renews_id and old.erased_at is null and new.erased_at is not null and new.employee_name = 'Erased person' and new.employee_number = '' and new.employee_email is null and (new.manager_name is null or new.manager_name is old.manager_name))
  or (new.id is old.id and new.number is old.number and new.verification_code is old.verification_code and new.employee_id is old.employee_id and new.department is old.department and new.location is old.location and new.job_role is old.job_role and new.manager_id is old.manager_id and new.kind is old.kind and new.subject_id is old.subject_id and new.title is old.title and new.edition_id is old.edition_id and new.edition_label is old.edition_label and new.study_id is old.study_id and new.points is old.points and new.max_points is old.max_points and new.evidence is old.evidence and new.earned_at is old.earned_at and new.issued_on is old.issued_on and new.expires_on is old.expires_on and new.renews_id is old.renews_id and new.erased_at is old.erased_at and new.employee_number is old.employee_number and new.employee_name is old.employee_name and new.employee_email is old.employee_email and old.manager_name is not null and new.manager_name is null)
))
begin
  select raise(abort, 'certification is only ever appended to');
end;

CREATE TRIGGER certification_refuses_delete before delete on certification
begin
  select raise(abort, 'certification is only ever appended to');
end;

CREATE TABLE certification_event (
  id text not null primary key,
  certification_id text not null references certification (id),
  kind text not null check (kind in ('revoked', 'reinstated')),
  reason text not null check (reason <> ''),
  author_id text references employee (id),
  happened_at text not null check (happened_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX certification_event_by_certification on certification_event (certification_id);

CREATE TRIGGER certification_event_refuses_update before update on certification_event
begin
  select raise(abort, 'certification_event is only ever appended to');
end;

CREATE TRIGGER certification_event_refuses_delete before delete on certification_event
begin
  select raise(abort, 'certification_event is only ever appended to');
end;

CREATE TABLE playbook_entry (
  entry text not null,
  version integer not null check (version >= 1),
  title text not null,
  says text not null,
  steps text not null,
  effective_on text not null check (effective_on like '____-__-__'),
  author_id text references employee (id),
  saved_at text not null check (saved_at like '____-__-__T__:__:__.___Z'), reason text not null default '',
  primary key (entry, version)
) strict;

CREATE TRIGGER playbook_entry_refuses_update before update on playbook_entry
begin
  select raise(abort, 'playbook_entry is only ever appended to');
end;

CREATE TRIGGER playbook_entry_refuses_delete before delete on playbook_entry
begin
  select raise(abort, 'playbook_entry is only ever appended to');
end;

CREATE TABLE audit_entry (
  id text not null primary key,
  happened_at text not null check (happened_at like '____-__-__T__:__:__.___Z'),
  actor_id text references employee (id),
  deed text not null,
  subject_kind text not null,
  subject_id text not null,
  detail text not null,
  request_id text
) strict;

CREATE INDEX audit_entry_by_time on audit_entry (happened_at);

CREATE INDEX audit_entry_by_subject on audit_entry (subject_kind, subject_id);

CREATE TRIGGER audit_entry_refuses_update before update on audit_entry
begin
  select raise(abort, 'audit_entry is only ever appended to');
end;

CREATE TRIGGER audit_entry_refuses_delete before delete on audit_entry
begin
  select raise(abort, 'audit_entry is only ever appended to');
end;

CREATE INDEX audit_entry_by_actor on audit_entry (actor_id, happened_at);

CREATE INDEX audit_entry_by_deed on audit_entry (deed, happened_at);

CREATE TABLE account_user (
  id text not null primary key,
  employee_id text not null unique references employee (id),
  name text not null,
  email text not null unique references employee (email) on update cascade,
  email_verified integer not null,
  image text,
  created_at text not null check (created_at like '____-__-__T__:__:__.___Z'),
  updated_at text not null check (updated_at like '____-__-__T__:__:__.___Z'),
  disabled_at text check (disabled_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE TABLE account_session (
  id text not null primary key,
  user_id text not null references account_user (id),
  token text not null unique,
  ip_address text,
  user_agent text,
  expires_at text not null check (expires_at like '____-__-__T__:__:__.___Z'),
  created_at text not null check (created_at like '____-__-__T__:__:__.___Z'),
  updated_at text not null check (updated_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX account_session_by_user on account_session (user_id);

CREATE INDEX account_session_by_expiry on account_session (expires_at);

CREATE TABLE account_credential (
  id text not null primary key,
  user_id text not null references account_user (id),
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at text check (access_token_expires_at like '____-__-__T__:__:__.___Z'),
  refresh_token_expires_at text check (refresh_token_expires_at like '____-__-__T__:__:__.___Z'),
  scope text,
  created_at text not null check (created_at like '____-__-__T__:__:__.___Z'),
  updated_at text not null check (updated_at like '____-__-__T__:__:__.___Z'),
  unique (provider_id, account_id)
) strict;

CREATE INDEX account_credential_by_user on account_credential (user_id);

CREATE TABLE account_verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  expires_at text not null check (expires_at like '____-__-__T__:__:__.___Z'),
  created_at text not null check (created_at like '____-__-__T__:__:__.___Z'),
  updated_at text not null check (updated_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX account_verification_by_identifier on account_verification (identifier);

CREATE TABLE one_time_link (
  id text not null primary key,
  kind text not null check (kind in ('invitation', 'reset', 'set-up')),
  token_hash text not null unique,
  employee_id text references employee (id),
  created_by_id text references employee (id),
  created_at text not null check (created_at like '____-__-__T__:__:__.___Z'),
  expires_at text not null check (expires_at like '____-__-__T__:__:__.___Z'),
  used_at text check (used_at like '____-__-__T__:__:__.___Z'),
  withdrawn_at text check (withdrawn_at like '____-__-__T__:__:__.___Z'),
  check ((kind = 'set-up') = (employee_id is null))
) strict;

CREATE INDEX one_time_link_by_employee on one_time_link (employee_id, kind);

CREATE TABLE sign_in_throttle (
  key text not null primary key,
  failures integer not null check (failures >= 0),
  last_failed_at text check (last_failed_at like '____-__-__T__:__:__.___Z'),
  last_entered_at text check (last_entered_at like '____-__-__T__:__:__.___Z'),
  touched_at text not null check (touched_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX sign_in_throttle_by_time on sign_in_throttle (touched_at);

CREATE TABLE scenario_run (
  id text not null primary key,
  study_id text not null references study (id),
  employee_id text not null references employee (id),
  module_id text not null,
  scenario_id text not null,
  edition_id text not null references edition (id),
  number integer not null check (number >= 1),
  seed text not null,
  started_at text not null check (started_at like '____-__-__T__:__:__.___Z'),
  from_run_id text references scenario_run (id),
  from_position integer check (from_position >= 1),
  unique (study_id, scenario_id, number),
  check ((from_run_id is null) = (from_position is null))
) strict;

CREATE INDEX scenario_run_by_learner on scenario_run (employee_id, module_id);

CREATE INDEX scenario_run_by_scenario on scenario_run (module_id, scenario_id);

CREATE TRIGGER scenario_run_refuses_update before update on scenario_run
begin
  select raise(abort, 'scenario_run is only ever appended to');
end;

CREATE TRIGGER scenario_run_refuses_delete before delete on scenario_run
begin
  select raise(abort, 'scenario_run is only ever appended to');
end;

CREATE TABLE scenario_choice (
  run_id text not null references scenario_run (id),
  position integer not null check (position >= 0),
  reply_id text not null,
  timed_out integer not null check (timed_out in (0, 1)),
  chosen_at text not null check (chosen_at like '____-__-__T__:__:__.___Z'),
  primary key (run_id, position)
) strict;

CREATE TRIGGER scenario_choice_refuses_update before update on scenario_choice
begin
  select raise(abort, 'scenario_choice is only ever appended to');
end;

CREATE TRIGGER scenario_choice_refuses_delete before delete on scenario_choice
begin
  select raise(abort, 'scenario_choice is only ever appended to');
end;

CREATE TABLE scenario_ending (
  run_id text not null primary key references scenario_run (id),
  ended_at text not null check (ended_at like '____-__-__T__:__:__.___Z'),
  ending_id text not null,
  passed integer not null check (passed in (0, 1)),
  points text not null,
  mood integer not null
) strict;

CREATE TRIGGER scenario_ending_refuses_update before update on scenario_ending
begin
  select raise(abort, 'scenario_ending is only ever appended to');
end;

CREATE TRIGGER scenario_ending_refuses_delete before delete on scenario_ending
begin
  select raise(abort, 'scenario_ending is only ever appended to');
end;

CREATE TABLE clock_setting (
  employee_id text not null primary key references employee (id),
  pace text not null check (pace in ('as-written', 'more', 'none')),
  saved_at text not null check (saved_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE TABLE enrolment_rule (
  id text not null primary key,
  name text not null check (name <> ''),
  occasion text not null check (occasion in ('joins', 'supervises')),
  job_role text,
  department text,
  course_id text,
  module_id text,
  within_days integer not null check (within_days between 0 and 730),
  line_of_id text references employee (id),
  starts_on text not null check (starts_on like '____-__-__'),
  made_by_id text references employee (id),
  made_at text not null check (made_at like '____-__-__T__:__:__.___Z'),
  stopped_at text check (stopped_at like '____-__-__T__:__:__.___Z'),
  stopped_by_id text references employee (id),
  check ((course_id is null) <> (module_id is null))
) strict;

CREATE TABLE enrolment_rule_hit (
  rule_id text not null references enrolment_rule (id),
  employee_id text not null references employee (id),
  occasion_key text not null,
  assigned integer not null check (assigned >= 0),
  hit_at text not null check (hit_at like '____-__-__T__:__:__.___Z'),
  primary key (rule_id, employee_id, occasion_key)
) strict;

CREATE TRIGGER enrolment_rule_hit_refuses_update before update on enrolment_rule_hit
begin
  select raise(abort, 'enrolment_rule_hit is only ever appended to');
end;

CREATE TRIGGER enrolment_rule_hit_refuses_delete before delete on enrolment_rule_hit
begin
  select raise(abort, 'enrolment_rule_hit is only ever appended to');
end;

CREATE TABLE assignment_act (
  id text not null primary key,
  kind text not null check (kind in ('assign', 'extend', 'excuse', 'withdraw')),
  done_by_id text not null references employee (id),
  done_at text not null check (done_at like '____-__-__T__:__:__.___Z'),
  summary text not null,
  undone_at text check (undone_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE TABLE assignment_event (
  id text not null primary key,
  assignment_id text not null references assignment (id),
  kind text not null check (kind in ('assigned', 'moved', 'excused', 'withdrawn', 'undone')),
  before_due_on text check (before_due_on like '____-__-__'),
  due_on text check (due_on like '____-__-__'),
  until text check (until like '____-__-__'),
  reason text not null,
  act_id text references assignment_act (id),
  done_by_id text references employee (id),
  happened_at text not null check (happened_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX assignment_event_by_assignment on assignment_event (assignment_id);

CREATE INDEX assignment_event_by_act on assignment_event (act_id);

CREATE TRIGGER assignment_event_refuses_update before update on assignment_event
begin
  select raise(abort, 'assignment_event is only ever appended to');
end;

CREATE TRIGGER assignment_event_refuses_delete before delete on assignment_event
begin
  select raise(abort, 'assignment_event is only ever appended to');
end;

CREATE INDEX assignment_event_by_time on assignment_event (happened_at);

CREATE TABLE employee_leave (
  id text not null primary key,
  employee_id text not null references employee (id),
  from_on text not null check (from_on like '____-__-__'),
  until_on text check (until_on like '____-__-__'),
  entered_by_id text references employee (id),
  entered_at text not null check (entered_at like '____-__-__T__:__:__.___Z'),
  check (until_on >= from_on)
) strict;

CREATE INDEX employee_leave_by_employee on employee_leave (employee_id);

CREATE TABLE attempt_grant (
  id text not null primary key,
  study_id text not null references study (id),
  granted_by_id text not null references employee (id),
  reason text not null check (reason <> ''),
  granted_at text not null check (granted_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX attempt_grant_by_study on attempt_grant (study_id);

CREATE TRIGGER attempt_grant_refuses_update before update on attempt_grant
begin
  select raise(abort, 'attempt_grant is only ever appended to');
end;

CREATE TRIGGER attempt_grant_refuses_delete before delete on attempt_grant
begin
  select raise(abort, 'attempt_grant is only ever appended to');
end;

CREATE TABLE mail (
  id text not null primary key,
  kind text not null check (kind in ('account', 'daily')),
  employee_id text references employee (id),
  day text check (day like '____-__-__'),
  sealed text,
  link_id text references one_time_link (id),
  state text not null check (state in ('waiting', 'sent', 'dropped', 'dead')),
  attempts integer not null check (attempts >= 0),
  next_try_at text not null check (next_try_at like '____-__-__T__:__:__.___Z'),
  leased_until text check (leased_until like '____-__-__T__:__:__.___Z'),
  address text,
  subject text,
  problem text,
  made_at text not null check (made_at like '____-__-__T__:__:__.___Z'),
  ended_at text check (ended_at like '____-__-__T__:__:__.___Z'),
  unique (employee_id, day)
) strict;

CREATE INDEX mail_waiting on mail (next_try_at) where state = 'waiting';

CREATE INDEX mail_by_end on mail (state, ended_at);

CREATE TABLE mail_preference (
  employee_id text not null references employee (id),
  kind text not null check (kind in ('due-soon', 'digest')),
  wanted integer not null check (wanted in (0, 1)),
  saved_at text not null check (saved_at like '____-__-__T__:__:__.___Z'),
  primary key (employee_id, kind)
) strict;

CREATE TABLE nudge (
  id text not null primary key,
  employee_id text not null references employee (id),
  nudged_by_id text not null references employee (id),
  nudged_on text not null check (nudged_on like '____-__-__'),
  note text not null,
  nudged_at text not null check (nudged_at like '____-__-__T__:__:__.___Z'),
  unique (employee_id, nudged_by_id, nudged_on)
) strict;

CREATE INDEX nudge_by_employee on nudge (employee_id, nudged_at);

CREATE TRIGGER nudge_refuses_update before update on nudge
begin
  select raise(abort, 'nudge is only ever appended to');
end;

CREATE TRIGGER nudge_refuses_delete before delete on nudge
begin
  select raise(abort, 'nudge is only ever appended to');
end;

CREATE TABLE calendar_feed (
  id text not null primary key,
  employee_id text not null references employee (id),
  kind text not null check (kind in ('learn', 'team')),
  token_hash text not null unique,
  made_at text not null check (made_at like '____-__-__T__:__:__.___Z'),
  revoked_at text check (revoked_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE UNIQUE INDEX calendar_feed_open on calendar_feed (employee_id, kind) where revoked_at is null;

CREATE TABLE certification_correction (
  id text not null primary key,
  certification_id text not null references certification (id),
  changes text not null,
  reason text not null check (reason <> ''),
  author_id text references employee (id),
  happened_at text not null check (happened_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX certification_correction_by_certification on certification_correction (certification_id);

CREATE TRIGGER certification_correction_refuses_update before update on certification_correction
when (not (
  (new.id is old.id and new.certification_id is old.certification_id and new.reason is old.reason and new.author_id is old.author_id and new.happened_at is old.happened_at and old.changes <> '{}' and new.changes = '{}')
))
begin
  select raise(abort, 'certification_correction is only ever appended to');
end;

CREATE TRIGGER certification_correction_refuses_delete before delete on certification_correction
begin
  select raise(abort, 'certification_correction is only ever appended to');
end;

CREATE TABLE register_entry (
  seq integer not null primary key check (seq >= 1),
  kind text not null check (kind in ('issued', 'revoked', 'reinstated', 'corrected')),
  record_id text not null unique,
  certification_id text not null references certification (id),
  holder_commitment text,
  manager_commitment text,
  record_hash text not null check (length(record_hash) = 64),
  previous_hash text not null check (length(previous_hash) = 64),
  hash text not null unique check (length(hash) = 64),
  entered_at text not null check (entered_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX register_entry_by_certification on register_entry (certification_id);

CREATE TRIGGER register_entry_refuses_update before update on register_entry
begin
  select raise(abort, 'register_entry is only ever appended to');
end;

CREATE TRIGGER register_entry_refuses_delete before delete on register_entry
begin
  select raise(abort, 'register_entry is only ever appended to');
end;

CREATE TABLE register_salt (
  seq integer not null references register_entry (seq),
  part text not null check (part in ('holder', 'manager')),
  salt text not null,
  primary key (seq, part)
) strict;

CREATE TABLE register_seal (
  sealed_on text not null check (sealed_on like '____-__-__'),
  seq integer not null references register_entry (seq),
  hash text not null check (length(hash) = 64),
  key_id text not null,
  signature text not null,
  sealed_at text not null check (sealed_at like '____-__-__T__:__:__.___Z'),
  primary key (sealed_on)
) strict;

CREATE TRIGGER register_seal_refuses_update before update on register_seal
begin
  select raise(abort, 'register_seal is only ever appended to');
end;

CREATE TRIGGER register_seal_refuses_delete before delete on register_seal
begin
  select raise(abort, 'register_seal is only ever appended to');
end;

CREATE TABLE register_row (
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
  issued_on text not null check (issued_on like '____-__-__'),
  expires_on text check (expires_on like '____-__-__'),
  standing text not null check (standing in ('standing', 'renewed', 'revoked')),
  corrected integer not null check (corrected in (0, 1))
, earned_at text check (earned_at like '____-__-__T__:__:__.___Z')) strict;

CREATE INDEX register_row_by_name on register_row (employee_name, certification_id);

CREATE INDEX register_row_by_number on register_row (employee_number);

CREATE INDEX register_row_by_department on register_row (department, issued_on, certification_id, standing, expires_on);

CREATE INDEX register_row_by_location on register_row (location, issued_on, certification_id, standing, expires_on);

CREATE INDEX register_row_by_job_role on register_row (job_role, issued_on, certification_id, standing, expires_on);

CREATE INDEX register_row_by_subject_id on register_row (subject_id, issued_on, certification_id, standing, expires_on);

CREATE INDEX register_row_by_edition_label on register_row (edition_label, issued_on, certification_id, standing, expires_on);

CREATE INDEX register_row_by_manager_id on register_row (manager_id, issued_on, certification_id, standing, expires_on);

CREATE INDEX register_row_by_certificate on register_row (number);

CREATE INDEX register_row_by_title on register_row (title, certification_id);

CREATE INDEX register_row_by_score on register_row (points, certification_id);

CREATE INDEX register_row_by_end on register_row (coalesce(expires_on, '9999-12-31'), certification_id);

CREATE INDEX register_row_last on register_row (employee_id, subject_id, standing, expires_on, earned_at)
where standing <> 'renewed' and kind = 'module';

CREATE INDEX register_row_by_edition on register_row (subject_id, edition_label, origin, expires_on, employee_id)
where standing = 'standing' and kind = 'module';

CREATE TRIGGER register_row_is_tallied after insert on register_row
begin
  insert into register_tally (facet, value, standing, ends_on, records)
  select facet, value, new.standing, case when new.standing = 'standing' then coalesce(new.expires_on, '9999-12-31') else '9999-12-31' end, 1
  from (select 'all' as facet, '' as value union all select 'department', new.department union all select 'location', new.location union all select 'job_role', new.job_role union all select 'subject_id', new.subject_id union all select 'edition_label', new.edition_label union all select 'origin', new.origin) as facet where true
  on conflict (facet, value, standing, ends_on) do update set records = register_tally.records + excluded.records;
end;

CREATE TRIGGER register_row_is_tallied_anew after update of department, location, job_role, subject_id, edition_label, origin, standing, expires_on on register_row
begin
  insert into register_tally (facet, value, standing, ends_on, records)
  select facet, value, old.standing, case when old.standing = 'standing' then coalesce(old.expires_on, '9999-12-31') else '9999-12-31' end, -1
  from (select 'all' as facet, '' as value union all select 'department', old.department union all select 'location', old.location union all select 'job_role', old.job_role union all select 'subject_id', old.subject_id union all select 'edition_label', old.edition_label union all select 'origin', old.origin) as facet where true
  on conflict (facet, value, standing, ends_on) do update set records = register_tally.records + excluded.records;
  insert into register_tally (facet, value, standing, ends_on, records)
  select facet, value, new.standing, case when new.standing = 'standing' then coalesce(new.expires_on, '9999-12-31') else '9999-12-31' end, 1
  from (select 'all' as facet, '' as value union all select 'department', new.department union all select 'location', new.location union all select 'job_role', new.job_role union all select 'subject_id', new.subject_id union all select 'edition_label', new.edition_label union all select 'origin', new.origin) as facet where true
  on conflict (facet, value, standing, ends_on) do update set records = register_tally.records + excluded.records;
end;

CREATE TRIGGER register_row_is_tallied_no_more after delete on register_row
begin
  insert into register_tally (facet, value, standing, ends_on, records)
  select facet, value, old.standing, case when old.standing = 'standing' then coalesce(old.expires_on, '9999-12-31') else '9999-12-31' end, -1
  from (select 'all' as facet, '' as value union all select 'department', old.department union all select 'location', old.location union all select 'job_role', old.job_role union all select 'subject_id', old.subject_id union all select 'edition_label', old.edition_label union all select 'origin', old.origin) as facet where true
  on conflict (facet, value, standing, ends_on) do update set records = register_tally.records + excluded.records;
end;

CREATE INDEX register_row_by_issue on register_row (issued_on, certification_id, standing, expires_on, employee_id);

CREATE INDEX register_row_by_employee on register_row (employee_id, issued_on, certification_id, standing, expires_on);

CREATE INDEX register_row_by_standing on register_row (standing, expires_on, issued_on, certification_id, employee_id);

CREATE INDEX register_row_in_departments on register_row ((department || ''), certification_id);

CREATE INDEX register_row_imported on register_row (issued_on, certification_id, standing, expires_on) where origin = 'imported';

CREATE TABLE scorecard_edition (
  id text not null primary key,
  scorecard_id text not null,
  label text not null,
  content text not null,
  first_seen_at text not null check (first_seen_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE TRIGGER scorecard_edition_refuses_update before update on scorecard_edition
begin
  select raise(abort, 'scorecard_edition is only ever appended to');
end;

CREATE TRIGGER scorecard_edition_refuses_delete before delete on scorecard_edition
begin
  select raise(abort, 'scorecard_edition is only ever appended to');
end;

CREATE TABLE observation (
  id text not null primary key,
  employee_id text not null references employee (id),
  observer_id text not null references employee (id),
  scorecard_id text not null,
  scorecard_edition_id text not null references scorecard_edition (id),
  channel text not null,
  observed_on text not null check (observed_on like '____-__-__'),
  ratings text not null,
  note text not null,
  amends_id text references observation (id),
  second_to_id text references observation (id),
  points integer not null check (points >= 0),
  max_points integer not null check (max_points >= points),
  met integer not null check (met in (0, 1)),
  signed_at text not null check (signed_at like '____-__-__T__:__:__.___Z'),
  check (employee_id <> observer_id),
  check (amends_id is null or second_to_id is null)
) strict;

CREATE UNIQUE INDEX observation_by_amended on observation (amends_id);

CREATE INDEX observation_by_employee on observation (employee_id, observed_on);

CREATE INDEX observation_by_observer on observation (observer_id);

CREATE INDEX observation_by_second on observation (second_to_id);

CREATE TRIGGER observation_refuses_update before update on observation
begin
  select raise(abort, 'observation is only ever appended to');
end;

CREATE TRIGGER observation_refuses_delete before delete on observation
begin
  select raise(abort, 'observation is only ever appended to');
end;

CREATE TABLE observation_draft (
  id text not null primary key,
  employee_id text not null references employee (id),
  observer_id text not null references employee (id),
  scorecard_id text not null,
  scorecard_edition_id text not null references scorecard_edition (id),
  channel text not null,
  observed_on text not null check (observed_on like '____-__-__'),
  ratings text not null,
  note text not null,
  amends_id text references observation (id),
  second_to_id text references observation (id),
  begun_at text not null check (begun_at like '____-__-__T__:__:__.___Z'),
  saved_at text not null check (saved_at like '____-__-__T__:__:__.___Z'),
  check (employee_id <> observer_id)
) strict;

CREATE INDEX observation_draft_by_observer on observation_draft (observer_id);

CREATE TABLE observation_reply (
  observation_id text not null primary key references observation (id),
  kind text not null check (kind in ('acknowledged', 'disputed')),
  words text not null check (kind = 'acknowledged' or words <> ''),
  replied_at text not null check (replied_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE TRIGGER observation_reply_refuses_update before update on observation_reply
begin
  select raise(abort, 'observation_reply is only ever appended to');
end;

CREATE TRIGGER observation_reply_refuses_delete before delete on observation_reply
begin
  select raise(abort, 'observation_reply is only ever appended to');
end;

CREATE TABLE care_rating (
  id text not null primary key,
  employee_id text not null references employee (id),
  rater_id text not null references employee (id),
  side text not null check (side in ('self', 'supervisor')),
  quarter text not null check (quarter like '____-Q_'),
  levels text not null,
  note text not null,
  rated_at text not null check (rated_at like '____-__-__T__:__:__.___Z'),
  check ((side = 'self') = (employee_id = rater_id))
) strict;

CREATE INDEX care_rating_by_employee on care_rating (employee_id, quarter);

CREATE TRIGGER care_rating_refuses_update before update on care_rating
begin
  select raise(abort, 'care_rating is only ever appended to');
end;

CREATE TRIGGER care_rating_refuses_delete before delete on care_rating
begin
  select raise(abort, 'care_rating is only ever appended to');
end;

CREATE TABLE coaching_note (
  id text not null primary key,
  employee_id text not null references employee (id),
  author_id text not null references employee (id),
  text text not null,
  written_at text not null check (written_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX coaching_note_by_employee on coaching_note (employee_id);

CREATE TRIGGER coaching_note_refuses_update before update on coaching_note
when (not (
  (new.text = '' and new.id = old.id and new.employee_id = old.employee_id and new.author_id = old.author_id and new.written_at = old.written_at)
))
begin
  select raise(abort, 'coaching_note is only ever appended to');
end;

CREATE TRIGGER coaching_note_refuses_delete before delete on coaching_note
begin
  select raise(abort, 'coaching_note is only ever appended to');
end;

CREATE TABLE employee_change (
  audit_id text not null references audit_entry (id),
  fact text not null check (fact in ('name', 'email', 'department', 'location', 'jobRole', 'managerId', 'hiredOn', 'endedOn')),
  employee_id text not null references employee (id),
  before_value text,
  after_value text,
  primary key (audit_id, fact)
) strict;

CREATE INDEX employee_change_by_employee on employee_change (employee_id);

CREATE TRIGGER employee_change_refuses_update before update on employee_change
when (not (
  (new.audit_id is old.audit_id and new.fact is old.fact and new.employee_id is old.employee_id and old.fact in ('name', 'email') and new.before_value is null and new.after_value is null)
))
begin
  select raise(abort, 'employee_change is only ever appended to');
end;

CREATE TRIGGER employee_change_refuses_delete before delete on employee_change
begin
  select raise(abort, 'employee_change is only ever appended to');
end;

CREATE TABLE file_import (
  id text not null primary key,
  kind text not null check (kind in ('employees', 'certifications')),
  state text not null check (state in ('waiting', 'checked', 'refused', 'accepted', 'done', 'cancelled', 'failed')),
  file_name text not null,
  options text not null,
  report text,
  rows_read integer not null check (rows_read >= 0),
  tries integer not null check (tries >= 0),
  uploaded_by_id text references employee (id),
  uploaded_at text not null check (uploaded_at like '____-__-__T__:__:__.___Z'),
  leased_until text check (leased_until like '____-__-__T__:__:__.___Z'),
  ended_at text check (ended_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX file_import_by_state on file_import (state, uploaded_at);

CREATE TABLE import_text (
  import_id text not null primary key references file_import (id),
  text text not null
) strict;

CREATE TABLE import_invitation (
  import_id text not null references file_import (id),
  employee_id text not null references employee (id),
  primary key (import_id, employee_id)
) strict;

CREATE TABLE api_token (
  id text not null primary key,
  name text not null check (name <> ''),
  token_hash text not null unique,
  ending text not null,
  scopes text not null,
  department text,
  made_by_id text not null references employee (id),
  made_at text not null check (made_at like '____-__-__T__:__:__.___Z'),
  expires_on text check (expires_on like '____-__-__'),
  last_used_at text check (last_used_at like '____-__-__T__:__:__.___Z'),
  revoked_at text check (revoked_at like '____-__-__T__:__:__.___Z'),
  revoked_by_id text references employee (id)
) strict;

CREATE TABLE export_schedule (
  id text not null primary key,
  name text not null check (name <> ''),
  filter text not null,
  format text not null check (format in ('csv', 'xlsx', 'ndjson')),
  every text not null check (every in ('week', 'month')),
  goes_to text not null check (goes_to in ('folder', 'mail')),
  made_by_id text not null references employee (id),
  made_at text not null check (made_at like '____-__-__T__:__:__.___Z'),
  starts_on text not null check (starts_on like '____-__-__'),
  stopped_at text check (stopped_at like '____-__-__T__:__:__.___Z'),
  stopped_by_id text references employee (id)
) strict;

CREATE TABLE export_run (
  id text not null primary key,
  schedule_id text references export_schedule (id),
  due_on text check (due_on like '____-__-__'),
  asked_by_id text references employee (id),
  format text not null check (format in ('csv', 'xlsx', 'ndjson')),
  filter text not null,
  state text not null check (state in ('running', 'done', 'broken')),
  attempts integer not null check (attempts >= 1),
  rows_done integer not null check (rows_done >= 0),
  rows_total integer not null check (rows_total >= 0),
  sha256 text,
  file text,
  started_at text not null check (started_at like '____-__-__T__:__:__.___Z'),
  touched_at text not null check (touched_at like '____-__-__T__:__:__.___Z'),
  ended_at text check (ended_at like '____-__-__T__:__:__.___Z'),
  file_removed_at text check (file_removed_at like '____-__-__T__:__:__.___Z'),
  unique (schedule_id, due_on),
  check ((schedule_id is null) = (due_on is null))
) strict;

CREATE INDEX export_run_by_start on export_run (started_at);

CREATE TABLE evidence_pack (
  id text not null primary key,
  asked_by_id text not null references employee (id),
  asked_at text not null check (asked_at like '____-__-__T__:__:__.___Z'),
  question text not null,
  state text not null check (state in ('waiting', 'ready', 'failed', 'gone')),
  attempts integer not null check (attempts >= 0),
  parts_done integer not null check (parts_done >= 0),
  parts_total integer not null check (parts_total >= 0),
  leased_until text check (leased_until like '____-__-__T__:__:__.___Z'),
  sha256 text,
  bytes integer,
  problem text,
  ended_at text check (ended_at like '____-__-__T__:__:__.___Z'),
  expires_at text check (expires_at like '____-__-__T__:__:__.___Z')
) strict;

CREATE INDEX evidence_pack_by_time on evidence_pack (asked_at);

CREATE INDEX evidence_pack_waiting on evidence_pack (asked_at) where state = 'waiting';

CREATE TABLE register_name (
  employee_id text not null references employee (id),
  searched text not null,
  primary key (employee_id, searched)
) strict;

CREATE TABLE register_view (
  id text not null primary key,
  owner_id text not null references employee (id),
  name text not null check (name <> ''),
  query text not null,
  shared integer not null check (shared in (0, 1)),
  saved_at text not null check (saved_at like '____-__-__T__:__:__.___Z'),
  unique (owner_id, name)
) strict;

CREATE TABLE standing_row (
  employee_id text not null references employee (id),
  module_id text not null,
  due_on text check (due_on like '____-__-__'),
  excused_until text check (excused_until like '____-__-__'),
  held_until text check (held_until like '____-__-__'),
  last_day text check (last_day like '____-__-__'),
  held integer not null check (held in (0, 1)),
  primary key (employee_id, module_id)
) strict, without rowid;

CREATE TABLE playbook_reading (
  entry text not null,
  version integer not null,
  employee_id text not null references employee (id),
  asked_by_id text not null references employee (id),
  asked_at text not null check (asked_at like '____-__-__T__:__:__.___Z'),
  confirmed_at text check (confirmed_at like '____-__-__T__:__:__.___Z'),
  primary key (entry, version, employee_id),
  foreign key (entry, version) references playbook_entry (entry, version)
) strict;

CREATE INDEX playbook_reading_open on playbook_reading (employee_id) where confirmed_at is null;

CREATE TRIGGER playbook_reading_refuses_update before update on playbook_reading
when (not (
  (old.confirmed_at is null and new.confirmed_at is not null and new.entry = old.entry and new.version = old.version and new.employee_id = old.employee_id and new.asked_by_id = old.asked_by_id and new.asked_at = old.asked_at)
))
begin
  select raise(abort, 'playbook_reading is only ever appended to');
end;

CREATE TRIGGER playbook_reading_refuses_delete before delete on playbook_reading
begin
  select raise(abort, 'playbook_reading is only ever appended to');
end;

CREATE TABLE "notice" (
  employee_id text not null references employee (id),
  kind text not null check (kind in ('assigned', 'moved', 'withdrawn', 'due-soon', 'due-today', 'overdue', 'nudge', 'digest', 'playbook')),
  key text not null,
  subject_id text not null,
  raised_at text not null check (raised_at like '____-__-__T__:__:__.___Z'),
  ripe_at text not null check (ripe_at like '____-__-__T__:__:__.___Z'),
  mail_id text references mail (id),
  primary key (employee_id, kind, key)
) strict;

CREATE INDEX notice_open on notice (employee_id) where mail_id is null;

CREATE INDEX notice_by_mail on notice (mail_id);

CREATE TABLE campaign (
  id text not null primary key,
  module_id text not null,
  edition_label text not null,
  says text not null,
  again text not null,
  due_on text not null check (due_on like '____-__-__'),
  opened_by_id text not null references employee (id),
  opened_at text not null check (opened_at like '____-__-__T__:__:__.___Z'),
  ended_by_id text references employee (id),
  ended_at text check (ended_at like '____-__-__T__:__:__.___Z'),
  unique (module_id, edition_label)
) strict;

CREATE TRIGGER campaign_refuses_update before update on campaign
when (not (
  (old.ended_at is null and new.ended_at is not null and new.id = old.id and new.module_id = old.module_id and new.edition_label = old.edition_label and new.says = old.says and new.again = old.again and new.due_on = old.due_on and new.opened_by_id = old.opened_by_id and new.opened_at = old.opened_at)
))
begin
  select raise(abort, 'campaign is only ever appended to');
end;

CREATE TRIGGER campaign_refuses_delete before delete on campaign
begin
  select raise(abort, 'campaign is only ever appended to');
end;

CREATE TABLE register_tally (
  facet text not null,
  value text not null,
  standing text not null,
  ends_on text not null,
  records integer not null,
  primary key (facet, value, standing, ends_on)
) strict, without rowid;
