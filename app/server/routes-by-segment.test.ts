import { matchRoutes } from '@remix-run/react';
import type { ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { splitBySegment } from './routes-by-segment';

const paths: Record<string, { parentId?: string; path?: string; index?: true }> = {
  root: { path: '' },
  start: { parentId: 'root', index: true },
  anything: { parentId: 'root', path: '*' },
  team: { parentId: 'root', path: 'team' },
  'team-start': { parentId: 'team', index: true },
  member: { parentId: 'team', path: 'members/:id' },
  assign: { parentId: 'root', path: 'team/assign' },
  'team-file': { parentId: 'root', path: 'team.csv' },
  lesson: { parentId: 'root', path: 'modules/:moduleId/lessons/:lessonId' },
  plain: { parentId: 'root' },
  about: { parentId: 'plain', path: 'about' },
};
const routes = Object.fromEntries(Object.entries(paths).map(([id, route]) => [id, { id, ...route, module: {} }]));
const build = { routes, assets: { routes } } as unknown as ServerBuild;

const addresses = ['/', '/team', '/TEAM/members/7', '/%74eam/assign', '/team.csv', '/modules/a/lessons/b', '/about', '/nowhere'];

test.each(addresses)('%s meets the same routes as with all of them', (address) => {
  expect(met(splitBySegment(build)(address), address)).toEqual(met(build, address));
});

test('only the routes that an address can meet are looked through', () => {
  const part = splitBySegment(build)('/team/members/7');
  expect(Object.keys(part.routes).sort()).toEqual(['anything', 'assign', 'member', 'plain', 'root', 'start', 'team', 'team-start']);
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
});

test('an address that begins like no route meets what meets everything', () => {
  expect(Object.keys(splitBySegment(build)('/nowhere').routes).sort()).toEqual(['anything', 'plain', 'root', 'start']);
});

function met({ routes }: ServerBuild, address: string): (string | undefined)[] | undefined {
  const below = (parentId?: string): Parameters<typeof matchRoutes>[0] =>
    Object.values(routes)
      .filter((route) => route.parentId === parentId)
      .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: below(id) }));
  return matchRoutes(below(), address)?.map(({ route }) => route.id);
}
