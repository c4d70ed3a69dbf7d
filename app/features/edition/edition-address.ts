/** Where a change of a module stands; labels are whatever the author wrote. */
export function changeAddress(moduleId: string, label: string): string {
  return `/hr/editions/${moduleId}/${encodeURIComponent(label)}`;
}
