import { afterFailure, deliveryProblem, type DeliveryProblem } from '~/domain/mail/delivery';
import { markMailDead, markMailDropped, markMailSent, postponeMail, type OutboxMail } from '~db/queries/mails';
import type { Deps } from '../deps.server';
import type { Letter } from './letter';
import { renderHtml } from './render-html';
import { renderText } from './render-text';

export type Delivery =
  | { kind: 'sent' }
  /** It said nothing true any more. */
  | { kind: 'dropped' }
  /** Its day has had its mail. */
  | { kind: 'postponed' }
  | { kind: 'failed'; problem: DeliveryProblem };

export type HandOverDeps = Pick<Deps, 'db' | 'now' | 'sendMail' | 'company'>;

/** Hands a mail that was claimed to the transport and writes down what became of it. */
export async function handOver(
  deps: HandOverDeps,
  mail: OutboxMail,
  { to, letter, unsubscribeUrl }: { to: string; letter: Letter; unsubscribeUrl: string | null },
): Promise<Delivery> {
  const { subject } = letter;
  try {
    const words = { text: renderText(letter), html: renderHtml(letter, deps.company.name) };
    await deps.sendMail({ id: mail.id, to, subject, unsubscribeUrl, ...words });
  } catch (error) {
    const problem = deliveryProblem(error);
    const after = afterFailure(problem, mail.attempts, deps.now());
    if (after.kind === 'try-again') await postponeMail(deps.db, mail.id, { at: after.at, problem: problem.words });
    else await markMailDead(deps.db, mail.id, { at: deps.now(), problem: problem.words, address: to, subject });
    return { kind: 'failed', problem };
  }
  await markMailSent(deps.db, mail.id, { address: to, subject, at: deps.now() });
  return { kind: 'sent' };
}

export async function drop(deps: Pick<Deps, 'db' | 'now'>, mail: OutboxMail): Promise<Delivery> {
  await markMailDropped(deps.db, mail.id, deps.now());
  return { kind: 'dropped' };
}
