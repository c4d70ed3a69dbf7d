import { randomUUID } from 'node:crypto';

/** Words that stand nowhere else: what may not be seen is made of them, and then nothing that is seen may hold one. */
export function canaryCage() {
  const canaries: string[] = [];
  const canary = () => {
    const made = `canary-${randomUUID()}`;
    canaries.push(made);
    return made;
  };
  return { canaries, canary };
}
