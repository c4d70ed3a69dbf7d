import { expect, it } from 'vitest';
import { isCover, pathShown, type RouteFrame } from './frame';

const at = { pathname: '/runs/1', search: '' };
const root = { handle: undefined, data: {} };
const run: RouteFrame = { under: ({ data }) => ((data as { foreign: boolean }).foreign ? '/team' : undefined) };

it('stands where its address says, unless its route names the page above', () => {
  expect(pathShown([root, { handle: undefined, data: {} }], at)).toBe('/runs/1');
  expect(pathShown([root, { handle: run, data: { foreign: false } }], at)).toBe('/runs/1');
  expect(pathShown([root, { handle: run, data: { foreign: true } }], at)).toBe('/team');
});

it('is framed unless its route covers the window', () => {
  expect(isCover([root, { handle: run, data: { foreign: true } }], '')).toBe(false);
  expect(isCover([root, { handle: { cover: true }, data: {} }], '')).toBe(true);
});
