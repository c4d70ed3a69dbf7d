import type { ImportKind } from '~db/queries/file-imports';

/** What the pages of an import call what is in its files, and where they stand. */
export interface ImportWords {
  /** The page on which files of this kind are sent in. */
  href: string;
  title: string;
  lead: string;
  up: { href: string; label: string };
  /** The columns that a file may have, in a sentence. */
  columns: string;
  one: string;
  many: string;
}

export const importWords: Record<ImportKind, ImportWords> = {
  employees: {
    href: '/hr/employees/import',
    title: 'Import employees from a file',
    lead: 'First a dry run: you see who would be added, changed or leave, and every mistake. Nothing happens before you confirm it.',
    up: { href: '/hr/employees', label: 'People' },
    columns:
      'Employee number, Name, Email, Department, Location, Job role, Manager number, Hired on, Last day. What the file has no column for stays as it is.',
    one: 'person',
    many: 'people',
  },
  certifications: {
    href: '/hr/certifications/import',
    title: 'Import certifications earned elsewhere',
    lead: 'First a dry run: you see which records would be entered, and every mistake. Nothing happens before you confirm it.',
    up: { href: '/hr/certifications', label: 'Register' },
    columns:
      'Employee number, Module, Issued on, Expires on, Earned at, Document. A record that is entered stays in the register for good.',
    one: 'record',
    many: 'records',
  },
};
