import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Standing } from '~/domain/team/standing';
import type { Cell, TableColumn } from '../reporting/table-columns';
import type { Member } from './load-standings.server';
import { standingWords } from './standing-words';

/** One person on one module, as a row. */
export interface ExportedStanding {
  person: Member['person'];
  course: string;
  module: string;
  standing: Standing;
}

type Column = TableColumn<ExportedStanding>;

/** The columns of an exported team, in order (the product rules, “Export”, and what a cell of the matrix says). */
export function teamExportColumns(appUrl: string): Column[] {
  return [...personColumns, ...standingColumns, ...certificationColumns(appUrl)];
}

const personColumns: Column[] = [
  { key: 'employeeNumber', label: 'Employee number', width: 16, value: ({ person }) => person.number },
  { key: 'name', label: 'Name', width: 28, value: ({ person }) => person.name },
  { key: 'email', label: 'Email', width: 30, value: ({ person }) => person.email },
  { key: 'department', label: 'Department', width: 22, value: ({ person }) => person.department },
  { key: 'location', label: 'Location', width: 18, value: ({ person }) => person.location },
  { key: 'jobRole', label: 'Job role', width: 20, value: ({ person }) => person.jobRole },
  { key: 'manager', label: 'Manager', width: 28, value: ({ person }) => person.managerName },
];

const standingColumns: Column[] = [
  { key: 'course', label: 'Course', width: 26, value: ({ course }) => course },
  { key: 'module', label: 'Module', width: 32, value: ({ module }) => module },
  { key: 'status', label: 'Status', width: 14, value: ({ standing }) => standingWords[standing.kind].word },
  { key: 'dueOn', label: 'Due on', width: 12, value: ({ standing }) => dateCell(standing.due?.on) },
  { key: 'daysLate', label: 'Days late', width: 10, value: ({ standing: { due } }) => (due && due.daysLeft < 0 ? -due.daysLeft : null) },
  { key: 'stepsDone', label: 'Steps done', width: 10, value: ({ standing }) => standing.progress?.done ?? null },
  { key: 'steps', label: 'Steps', width: 8, value: ({ standing }) => standing.progress?.of ?? null },
  { key: 'attemptsFailed', label: 'Attempts failed', width: 10, value: ({ standing }) => standing.failing?.scores.length ?? null },
];

function certificationColumns(appUrl: string): Column[] {
  const held = ({ standing }: ExportedStanding) => standing.held?.certification;
  return [
    { key: 'score', label: 'Score', width: 8, value: (row) => held(row)?.points ?? null },
    { key: 'maxScore', label: 'Of', width: 8, value: (row) => held(row)?.maxPoints ?? null },
    { key: 'edition', label: 'Edition', width: 18, value: (row) => held(row)?.editionLabel ?? null },
    { key: 'issuedOn', label: 'Issued on', width: 12, value: (row) => dateCell(held(row)?.issuedOn) },
    { key: 'expiresOn', label: 'Expires on', width: 12, value: (row) => dateCell(held(row)?.expiresOn) },
    { key: 'certificateNumber', label: 'Certificate number', width: 20, value: (row) => held(row)?.number ?? null },
    { key: 'verificationUrl', label: 'Verification URL', width: 52, value: (row) => addressOf(appUrl, held(row)?.verificationCode) },
  ];
}

function dateCell(date: CalendarDate | null | undefined): Cell {
  return date ? { date } : null;
}

function addressOf(appUrl: string, code: string | undefined): Cell {
  return code === undefined ? null : `${appUrl}/verify/${code}`;
}
