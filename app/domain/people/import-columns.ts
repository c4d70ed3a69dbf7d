import type { ImportColumn } from '../import/columns';

export type PersonColumn = 'number' | 'name' | 'email' | 'department' | 'location' | 'jobRole' | 'manager' | 'hiredOn' | 'endedOn';

/** The columns of a file with employees, with the names that other systems give them. */
export const personColumns: readonly ImportColumn<PersonColumn>[] = [
  {
    key: 'number',
    label: 'Employee number',
    names: [
      'employee no',
      'employee id',
      'emp id',
      'emp no',
      'staff number',
      'staff id',
      'personnel number',
      'person id',
      'id',
      'Personalnummer',
      'Pers Nr',
    ],
  },
  { key: 'name', label: 'Name', names: ['full name', 'employee name', 'employee', 'display name'] },
  { key: 'email', label: 'Email', names: ['work email', 'e-mail', 'mail', 'email address', 'e-mail address', 'business email'] },
  { key: 'department', label: 'Department', names: ['dept', 'division', 'org unit', 'organisational unit', 'team', 'Abteilung'] },
  { key: 'location', label: 'Location', names: ['site', 'office', 'branch', 'store', 'work location', 'place', 'Standort'] },
  { key: 'jobRole', label: 'Job role', names: ['role', 'job', 'job title', 'title', 'position', 'function', 'Stelle'] },
  {
    key: 'manager',
    label: 'Manager number',
    names: [
      'manager',
      'manager no',
      'manager id',
      'manager employee number',
      'reports to',
      'supervisor',
      'supervisor number',
      'supervisor id',
      'line manager',
      'Vorgesetzter',
    ],
  },
  {
    key: 'hiredOn',
    label: 'Hired on',
    names: [
      'hire date',
      'date of hire',
      'hired',
      'start date',
      'started on',
      'joined on',
      'join date',
      'entry date',
      'Eintritt',
      'Eintrittsdatum',
    ],
  },
  {
    key: 'endedOn',
    label: 'Last day',
    names: ['ended on', 'end date', 'left on', 'leave date', 'leaving date', 'termination date', 'exit date', 'Austritt', 'Austrittsdatum'],
  },
];

export const personLabels = Object.fromEntries(personColumns.map(({ key, label }) => [key, label])) as Record<PersonColumn, string>;
