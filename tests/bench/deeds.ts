import Sqlite from 'better-sqlite3';
import type { Module } from '~/domain/content/module';
import type { Client } from './client';
import type { Deed } from './load';
import { takeQuiz } from './quiz-attempt';
import { holdConversation, tenChoicesLong } from './scenario-run';
import type { ScratchDatabase } from './scratch-database';
import { teamDeeds } from './team-deeds';

export interface NamedDeed {
  name: string;
  deed: Deed;
  /** How often it can be done at all. */
  turns: number;
}

/** What the bench measures. Turns go round the people, so that no two connections act as the same one. */
export function listDeeds(scratch: ScratchDatabase): { deeds: NamedDeed[]; close: () => void } {
  const database = new Sqlite(scratch.file, { readonly: true });
  const { module, readers, candidates, verificationCodes } = scratch;
  const scenario = tenChoicesLong(module);
  const page = (path: string) => (client: Client, turn: number) => client.send({ path, cookie: pick(readers, turn).cookie, status: 200 });
  const deeds = [
    { name: 'lesson page', deed: page(lessonPath(module)), turns: Infinity },
    { name: '/learn', deed: page('/learn'), turns: Infinity },
    {
      name: 'whole quiz attempt',
      deed: (client: Client, turn: number) => takeQuiz(client, { database, module, cookie: pick(candidates, turn).cookie }),
      // The last one is left for weighing the page.
      turns: candidates.length - 1,
    },
    {
      name: 'whole conversation',
      deed: (client: Client, turn: number) =>
        holdConversation(client, { database, module, scenario, cookie: pick(candidates, turn).cookie }),
      turns: Infinity,
    },
    {
      name: '/verify/:code',
      deed: (client: Client, turn: number) => client.send({ path: `/verify/${pick(verificationCodes, turn)}`, status: 200 }),
      turns: Infinity,
    },
    ...teamDeeds(scratch),
    { name: 'sign-in', deed: signIn(scratch), turns: Infinity },
  ];
  return { deeds, close: () => database.close() };
}

/** A lesson from the middle, with pieces of most kinds. */
export function lessonPath({ id, lessons }: Module): string {
  return `/modules/${id}/lessons/${lessons[1]?.id}`;
}

function signIn({ readers, password }: ScratchDatabase): Deed {
  return (client, turn) => {
    const form = new URLSearchParams({ email: pick(readers, turn).email, password, redirectTo: '/learn' });
    return client.send({ path: '/sign-in', form, status: 302 });
  };
}

function pick<Thing>(things: readonly Thing[], turn: number): Thing {
  return things[turn % things.length] as Thing;
}
