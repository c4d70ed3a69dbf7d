import type { RegisterLine } from '~db/queries/register-list';
import type { TableColumn } from '../reporting/table-columns';

/** The columns of every export of the register, in order (the product rules, “Export”). */
export function registerColumns(appUrl: string): TableColumn<RegisterLine>[] {
  return [
    { key: 'employeeNumber', label: 'Employee number', width: 16, value: (line) => line.employeeNumber },
    { key: 'name', label: 'Name', width: 28, value: (line) => line.employeeName },
    { key: 'email', label: 'Email', width: 30, value: (line) => line.employeeEmail },
    { key: 'department', label: 'Department', width: 22, value: (line) => line.department },
    { key: 'location', label: 'Location', width: 18, value: (line) => line.location },
    { key: 'jobRole', label: 'Job role', width: 20, value: (line) => line.jobRole },
    { key: 'manager', label: 'Manager', width: 28, value: (line) => line.managerName },
    { key: 'course', label: 'Course', width: 26, value: (line) => (line.kind === 'course' ? line.title : null) },
    { key: 'module', label: 'Module', width: 32, value: (line) => (line.kind === 'module' ? line.title : null) },
    { key: 'edition', label: 'Edition', width: 18, value: (line) => line.editionLabel },
    { key: 'score', label: 'Score', width: 8, value: (line) => (line.maxPoints === 0 ? null : line.points) },
    { key: 'maxScore', label: 'Of', width: 8, value: (line) => (line.maxPoints === 0 ? null : line.maxPoints) },
    { key: 'issuedOn', label: 'Issued on', width: 12, value: (line) => ({ date: line.issuedOn }) },
    { key: 'expiresOn', label: 'Expires on', width: 12, value: (line) => line.expiresOn && { date: line.expiresOn } },
    { key: 'status', label: 'Status', width: 12, value: (line) => line.status },
    { key: 'origin', label: 'Origin', width: 12, value: (line) => (line.imported ? 'earned elsewhere' : 'earned here') },
    { key: 'certificateNumber', label: 'Certificate number', width: 20, value: (line) => line.number },
    { key: 'verificationUrl', label: 'Verification URL', width: 52, value: (line) => `${appUrl}/verify/${line.verificationCode}` },
  ];
}
