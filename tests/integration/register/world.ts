import { employeeId } from '~/domain/ids';
import { setRevoked } from '~/features/register/change-record.server';
import { insertEmployees, insertRoleGrant } from '~db/queries/employees';
import { anActor } from '~tests/builders/actor';
import { anEmployee, aWorld, care, contextOf, earn, phone, ruth, type World } from '../certification/world';

export const hr = employeeId.parse('hr');
export const formula = employeeId.parse('formula');

/** The small company with somebody of HR, and somebody whose name is a formula. */
export async function aRegisterWorld(open?: Parameters<typeof aWorld>[0]) {
  const world = await aWorld(open);
  const context = contextOf(world);
  const { db } = world.deps;
  const people = [
    anEmployee({ id: hr, name: 'Hanna Roos', managerId: null }),
    anEmployee({ id: formula, name: '=HYPERLINK("http://x")', number: '0007', department: 'Zoë’s “desk”, north' }),
  ];
  await insertEmployees(db, people, world.clock.now);
  await insertRoleGrant(db, { employeeId: hr, role: 'hr', grantedAt: world.clock.now, grantedById: null });
  return { world, context };
}

/** Phone etiquette for three, the I CARE model and with it the course for one, one revocation. */
export async function fillRegister(world: World): Promise<void> {
  await earn(world, phone, { points: 8 });
  await earn(world, care);
  await earn(world, phone, { who: formula });
  world.at('2026-11-20T10:00:00.000Z');
  const { certification } = await earn(world, phone, { who: ruth });
  const actor = anActor({ employeeId: hr, roles: ['hr'] });
  await setRevoked(world.deps, { actor, certificationId: certification.id, reason: 'By mistake.', requestId: null, revoked: true });
}
