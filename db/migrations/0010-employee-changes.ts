import { onlyAppendedExcept, strictIn, type Dialect, type Migration } from './migration';

/**
 * What was changed about employees, each beside its entry in the audit log: apart from it, because names and addresses
 * can be erased here and never there. The indexes are for the list of people and for asking the audit log who and what.
 */
export const employeeChanges: Migration = {
  id: '0010-employee-changes',
  statements: (dialect) => [
    `create table employee_change (
  audit_id text not null references audit_entry (id),
  fact text not null check (fact in ('name', 'email', 'department', 'location', 'jobRole', 'managerId', 'hiredOn', 'endedOn')),
  employee_id text not null references employee (id),
  before_value text,
  after_value text,
  primary key (audit_id, fact)
)${strictIn(dialect)}`,
    'create index employee_change_by_employee on employee_change (employee_id)',
    ...onlyAppendedExcept(dialect, 'employee_change', [erasure(dialect)]),
    'create index employee_by_name on employee (name, id)',
    'create index audit_entry_by_actor on audit_entry (actor_id, happened_at)',
    'create index audit_entry_by_deed on audit_entry (deed, happened_at)',
  ],
};

/** A name or an address may go, and nothing else. */
function erasure(dialect: Dialect): string {
  const same = dialect === 'sqlite' ? 'is' : 'is not distinct from';
  const kept = ['audit_id', 'fact', 'employee_id'].map((column) => `new.${column} ${same} old.${column}`);
  return [...kept, `old.fact in ('name', 'email')`, 'new.before_value is null', 'new.after_value is null'].join(' and ');
}
