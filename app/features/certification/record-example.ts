/** What a file of certifications earned elsewhere looks like. */
export const recordExample = [
  'Employee number;Module;Issued on;Expires on;Earned at;Document',
  '00417;Phone etiquette;2026-03-02;2028-03-02;Chamber of commerce;CC-2026-118',
].join('\n');
