/** Where HR waives modules of somebody; `moduleId` is chosen there already. */
export function waiversAddress(employeeId: string, moduleId?: string): string {
  const address = `/hr/employees/${employeeId}/waivers`;
  return moduleId === undefined ? address : `${address}?${new URLSearchParams({ module: moduleId }).toString()}`;
}
