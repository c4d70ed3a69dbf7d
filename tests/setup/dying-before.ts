import type { Db } from '~db/database';

/** A database whose process kills itself before its Nth write, so that it dies between any two steps; 0 lets it live. */
export function dyingBefore(db: Db, nth: number): Db {
  let writes = 0;
  return db.withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind === 'SelectQueryNode') return node;
      writes += 1;
      if (writes === nth) process.kill(process.pid, 'SIGKILL');
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}
