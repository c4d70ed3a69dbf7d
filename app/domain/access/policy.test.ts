import { describe, expect, it } from 'vitest';
import { anActor } from '~tests/builders/actor';
import { employeeId } from '../ids';
import { isLoggedView, may, type Deed } from './policy';

const own = employeeId.parse('own');
const other = employeeId.parse('other');

const learner = anActor();
const supervisor = anActor({ supervises: true });
const hr = anActor({ roles: ['hr'] });
const admin = anActor({ roles: ['admin'] });

/* Who may: learner, supervisor, hr, admin. */
const table: [string, Deed, boolean, boolean, boolean, boolean][] = [
  ['learn', { kind: 'learn' }, true, true, true, true],
  ['go on with an own study', { kind: 'continue-study', ownerId: own }, true, true, true, true],
  ['go on with a foreign study', { kind: 'continue-study', ownerId: other }, false, false, false, false],
  ['answer an own quiz', { kind: 'answer-quiz', ownerId: own }, true, true, true, true],
  ['answer a foreign quiz', { kind: 'answer-quiz', ownerId: other }, false, false, false, false],
  ['read an own attempt', { kind: 'read-attempt', ownerId: own, inLine: false }, true, true, true, true],
  ['read an attempt of the own line', { kind: 'read-attempt', ownerId: other, inLine: true }, false, true, true, false],
  ['read a foreign attempt', { kind: 'read-attempt', ownerId: other, inLine: false }, false, false, true, false],
  ['answer an own run', { kind: 'answer-run', ownerId: own }, true, true, true, true],
  ['answer a foreign run', { kind: 'answer-run', ownerId: other }, false, false, false, false],
  ['see the own team', { kind: 'see-team' }, false, true, false, false],
  ['see somebody of the own line', { kind: 'see-team-member', inLine: true }, false, true, true, false],
  ['see somebody of another line', { kind: 'see-team-member', inLine: false }, false, false, true, false],
  ['grant an attempt in the own line', { kind: 'grant-attempt', inLine: true }, false, true, true, false],
  ['grant an attempt in another line', { kind: 'grant-attempt', inLine: false }, false, false, true, false],
  ['keep notes on somebody of the own line', { kind: 'keep-notes', inLine: true }, false, true, true, false],
  ['keep notes on somebody of another line', { kind: 'keep-notes', inLine: false }, false, false, true, false],
  ['assign at all', { kind: 'assign' }, false, true, true, true],
  ['assign within the own line', { kind: 'assign-to', inLine: true }, false, true, true, true],
  ['assign to another line', { kind: 'assign-to', inLine: false }, false, false, true, true],
  ['enter a leave in the own line', { kind: 'enter-leave', inLine: true }, false, true, true, true],
  ['enter a leave in another line', { kind: 'enter-leave', inLine: false }, false, false, true, true],
  ['waive a module', { kind: 'waive' }, false, false, true, true],
  ['manage enrolment rules', { kind: 'manage-enrolment-rules' }, false, true, true, true],
  ['nudge somebody of the own line', { kind: 'nudge', inLine: true }, false, true, true, true],
  ['nudge somebody of another line', { kind: 'nudge', inLine: false }, false, false, true, true],
  ['read an own run', { kind: 'read-run', ownerId: own, inLine: false }, true, true, true, true],
  ['read a run of the own line', { kind: 'read-run', ownerId: other, inLine: true }, false, true, true, false],
  ['read a foreign run', { kind: 'read-run', ownerId: other, inLine: false }, false, false, true, false],
  ['read how many chose what', { kind: 'read-choice-counts' }, false, true, true, true],
  ['observe at all', { kind: 'observe' }, false, true, true, false],
  ['observe somebody of the own line', { kind: 'observe-person', ownerId: other, inLine: true }, false, true, true, false],
  ['observe somebody of another line', { kind: 'observe-person', ownerId: other, inLine: false }, false, false, true, false],
  ['observe themselves', { kind: 'observe-person', ownerId: own, inLine: true }, false, false, false, false],
  ['write an own observation', { kind: 'write-observation', observerId: own, ownerId: other, inLine: true }, false, true, true, false],
  [
    'write on about somebody who moved away',
    { kind: 'write-observation', observerId: own, ownerId: other, inLine: false },
    false,
    false,
    true,
    false,
  ],
  [
    'write in a foreign observation',
    { kind: 'write-observation', observerId: other, ownerId: other, inLine: true },
    false,
    false,
    false,
    false,
  ],
  ['read what was observed of them', { kind: 'read-observation', ownerId: own, inLine: false }, true, true, true, true],
  ['read what was observed in the own line', { kind: 'read-observation', ownerId: other, inLine: true }, false, true, true, false],
  ['read what was observed elsewhere', { kind: 'read-observation', ownerId: other, inLine: false }, false, false, true, false],
  ['answer what was observed of them', { kind: 'answer-observation', ownerId: own }, true, true, true, true],
  ['answer what was observed of others', { kind: 'answer-observation', ownerId: other }, false, false, false, false],
  ['rate the care of the own line', { kind: 'rate-care', inLine: true }, false, true, false, false],
  ['rate the care of another line', { kind: 'rate-care', inLine: false }, false, false, false, false],
  ['read an own certificate', { kind: 'read-certificate', ownerId: own, inLine: false }, true, true, true, true],
  ['read a certificate of the own line', { kind: 'read-certificate', ownerId: other, inLine: true }, false, true, true, false],
  ['read a foreign certificate', { kind: 'read-certificate', ownerId: other, inLine: false }, false, false, true, false],
  ['take an own credential', { kind: 'take-credential', ownerId: own }, true, true, true, true],
  ['take a foreign credential', { kind: 'take-credential', ownerId: other }, false, false, true, false],
  ['read the register', { kind: 'read-register' }, false, false, true, false],
  ['revoke, reinstate and correct', { kind: 'change-register' }, false, false, true, false],
  ['change an own view of the register', { kind: 'change-register-view', ownerId: own }, false, false, true, false],
  ['change a foreign view of the register', { kind: 'change-register-view', ownerId: other }, false, false, false, false],
  ['make and revoke tokens for programs', { kind: 'manage-api-tokens' }, false, false, true, true],
  ['see changes of modules and ask for them', { kind: 'manage-editions' }, false, false, true, true],
  ['have exports made by themselves', { kind: 'schedule-exports' }, false, false, true, false],
  ['make evidence packs', { kind: 'make-evidence-packs' }, false, false, true, false],
  ['manage the own account', { kind: 'manage-own-account' }, true, true, true, true],
  ['manage people', { kind: 'manage-people' }, false, false, true, true],
  ['invite an employee', { kind: 'invite', roles: [] }, false, false, true, true],
  ['invite somebody of HR', { kind: 'invite', roles: ['hr'] }, false, false, true, true],
  ['invite an administrator', { kind: 'invite', roles: ['admin'] }, false, false, false, true],
  ['close an account', { kind: 'close-account', ownerId: other, roles: [] }, false, false, true, true],
  ['close an account of HR', { kind: 'close-account', ownerId: other, roles: ['hr'] }, false, false, true, true],
  ['close an account of an administrator', { kind: 'close-account', ownerId: other, roles: ['hr', 'admin'] }, false, false, false, true],
  ['close the own account', { kind: 'close-account', ownerId: own, roles: [] }, false, false, false, false],
  ['choose the sign-in address of an employee', { kind: 'change-sign-in-address', roles: [] }, false, false, true, true],
  ['choose the sign-in address of an administrator', { kind: 'change-sign-in-address', roles: ['admin'] }, false, false, false, true],
  ['end an employment', { kind: 'end-employment', ownerId: other, roles: ['hr'] }, false, false, true, true],
  ['end the employment of an administrator', { kind: 'end-employment', ownerId: other, roles: ['admin'] }, false, false, false, true],
  ['end the own employment', { kind: 'end-employment', ownerId: own, roles: [] }, false, false, false, false],
  ['erase a person', { kind: 'erase-person' }, false, false, true, false],
  ['read the audit log', { kind: 'read-audit' }, false, false, true, true],
  ['grant roles', { kind: 'grant-roles' }, false, false, false, true],
  ['keep the playbook', { kind: 'keep-playbook' }, false, false, false, true],
  ['read the outbox', { kind: 'read-outbox' }, false, false, false, true],
];

describe('who may', () => {
  it.each(table)('%s', (_, deed, ...expected) => {
    expect([learner, supervisor, hr, admin].map((actor) => may(actor, deed))).toEqual(expected);
  });
});

/* Whose view is written down: learner, supervisor, hr, admin. */
describe('a view of a personal record', () => {
  it.each([
    ['of somebody else', { ownerId: other, inLine: false }, [false, false, true, true]],
    ['of the own reporting line', { ownerId: other, inLine: true }, [false, false, false, false]],
    ['of oneself', { ownerId: own, inLine: false }, [false, false, false, false]],
  ])('%s is logged for HR and administrators alone', (_, view, expected) => {
    expect([learner, supervisor, hr, admin].map((actor) => isLoggedView(actor, view))).toEqual(expected);
  });
});
