import type { TableColumn } from '../reporting/table-columns';
import type { DocumentedLine } from './documented-lines.server';

/** A column with what documents say of it. */
export interface RegisterColumn extends TableColumn<DocumentedLine> {
  type: 'text' | 'number' | 'date';
  /** There are records that hold nothing in it. */
  nullable?: true;
  says: string;
}

/** The columns of every export of the register, in order (the product rules, “Export”), and the fields of the API. */
export function registerColumns(appUrl: string): RegisterColumn[] {
  return [...holderColumns, ...awardColumns, ...proofColumns(appUrl), ...documentColumns];
}

const onTheDay = 'on the day of issue';

const holderColumns: RegisterColumn[] = [
  {
    ...{ key: 'employeeNumber', label: 'Employee number', width: 16, type: 'text' },
    ...{ says: 'The company’s own number, with its leading zeros.', value: (line) => line.employeeNumber },
  },
  { key: 'name', label: 'Name', width: 28, type: 'text', says: `The holder’s name ${onTheDay}.`, value: (line) => line.employeeName },
  {
    ...{ key: 'email', label: 'Email', width: 30, type: 'text', nullable: true, says: `The holder’s address ${onTheDay}.` },
    value: (line) => line.employeeEmail,
  },
  { key: 'department', label: 'Department', width: 22, type: 'text', says: `Department ${onTheDay}.`, value: (line) => line.department },
  { key: 'location', label: 'Location', width: 18, type: 'text', says: `Location ${onTheDay}.`, value: (line) => line.location },
  { key: 'jobRole', label: 'Job role', width: 20, type: 'text', says: `Job role ${onTheDay}.`, value: (line) => line.jobRole },
  {
    ...{ key: 'manager', label: 'Manager', width: 28, type: 'text', nullable: true, says: `The manager’s name ${onTheDay}.` },
    value: (line) => line.managerName,
  },
];

const awardColumns: RegisterColumn[] = [
  {
    ...{ key: 'course', label: 'Course', width: 26, type: 'text', nullable: true, says: 'The course, where a course was certified.' },
    value: (line) => (line.kind === 'course' ? line.title : null),
  },
  {
    ...{ key: 'module', label: 'Module', width: 32, type: 'text', nullable: true, says: 'The module, where a module was certified.' },
    value: (line) => (line.kind === 'module' ? line.title : null),
  },
  {
    ...{ key: 'edition', label: 'Edition', width: 18, type: 'text', says: 'The edition of the content on which it was earned.' },
    value: (line) => line.editionLabel,
  },
  {
    ...{ key: 'score', label: 'Score', width: 8, type: 'number', nullable: true, says: 'Points reached; nothing where none were given.' },
    value: (line) => (line.maxPoints === 0 ? null : line.points),
  },
  {
    ...{ key: 'maxScore', label: 'Of', width: 8, type: 'number', nullable: true, says: 'Points that could be reached.' },
    value: (line) => (line.maxPoints === 0 ? null : line.maxPoints),
  },
  {
    ...{ key: 'issuedOn', label: 'Issued on', width: 12, type: 'date', says: 'The day of issue on the company’s calendar.' },
    value: (line) => ({ date: line.issuedOn }),
  },
  {
    ...{
      key: 'expiresOn',
      label: 'Expires on',
      width: 12,
      type: 'date',
      nullable: true,
      says: 'The last valid day; nothing where it does not expire.',
    },
    value: (line) => line.expiresOn && { date: line.expiresOn },
  },
  {
    ...{ key: 'status', label: 'Status', width: 12, type: 'text', says: 'valid, expiring, expired, renewed or revoked, today.' },
    value: (line) => line.status,
  },
  {
    ...{ key: 'origin', label: 'Origin', width: 12, type: 'text', says: '“earned here” or “earned elsewhere”.' },
    value: (line) => (line.imported ? 'earned elsewhere' : 'earned here'),
  },
];

function proofColumns(appUrl: string): RegisterColumn[] {
  return [
    {
      ...{ key: 'certificateNumber', label: 'Certificate number', width: 20, type: 'text', says: 'The number printed on the certificate.' },
      value: (line) => line.number,
    },
    {
      ...{ key: 'verificationUrl', label: 'Verification URL', width: 52, type: 'text', says: 'Where anybody can check the certificate.' },
      value: (line) => `${appUrl}/verify/${line.verificationCode}`,
    },
  ];
}

const documentColumns: RegisterColumn[] = [
  {
    ...{ key: 'issuer', label: 'Earned at', width: 28, type: 'text', nullable: true, says: 'Where it was earned, if elsewhere.' },
    value: (line) => line.document?.issuer ?? null,
  },
  {
    ...{ key: 'documentReference', label: 'Document', width: 24, type: 'text', nullable: true },
    ...{ says: 'The reference of the document that it rests on, if it was earned elsewhere.' },
    value: (line) => line.document?.reference ?? null,
  },
];
