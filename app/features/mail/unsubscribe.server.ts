import { employeeId, type EmployeeId } from '~/domain/ids';
import { findEmployee } from '~db/queries/employees';
import { saveMailPreference } from '~db/queries/mail-preferences';
import type { Deps } from '../deps.server';
import type { OptionalKind } from './daily-facts';

const kinds: readonly OptionalKind[] = ['due-soon', 'digest'];

/** The address that stops these mails for this person, without signing in. It works for good and does nothing else. */
export function unsubscribeUrl({ seal, appUrl }: Pick<Deps, 'seal' | 'appUrl'>, id: EmployeeId, stopped: readonly OptionalKind[]): string {
  return `${appUrl}/unsubscribe/${seal('unsubscribe').close(`${id} ${stopped.join(' ')}`)}`;
}

export interface Unsubscription {
  employeeId: EmployeeId;
  kinds: readonly OptionalKind[];
}

/** What an address of ours stops; undefined for one that is not ours. */
export async function readUnsubscription(deps: Pick<Deps, 'db' | 'seal'>, token: string): Promise<Unsubscription | undefined> {
  const [id, ...words] = deps.seal('unsubscribe').open(token)?.split(' ') ?? [];
  const parsed = employeeId.safeParse(id);
  if (!parsed.success || !(await findEmployee(deps.db, parsed.data))) return undefined;
  return { employeeId: parsed.data, kinds: kinds.filter((kind) => words.includes(kind)) };
}

export async function unsubscribe(deps: Pick<Deps, 'db' | 'now'>, { employeeId: id, kinds: stopped }: Unsubscription): Promise<void> {
  for (const kind of stopped) await saveMailPreference(deps.db, { employeeId: id, kind, wanted: false, savedAt: deps.now() });
}
