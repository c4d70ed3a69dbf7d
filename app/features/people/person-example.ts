/** What a file of employees looks like. */
export const personExample = [
  'Employee number;Name;Email;Department;Location;Job role;Manager number;Hired on',
  '00417;Zoë Beauchamp;zoe@company.example;Sales;Kiel;Advisor;00002;2024-03-01',
].join('\n');
