import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveOrTell } from './save-or-tell';

const quiet = () => form({ intent: 'save', enhanced: '1' });
const wholePage = () => form({ intent: 'submit' });

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('saveOrTell', () => {
  afterEach(() => void vi.useRealTimers());

  it('gives back what the server answers', async () => {
    expect(await saveOrTell(quiet(), async () => ({ kind: 'saved', items: [] }))).toEqual({ kind: 'saved', items: [] });
  });

  it('tells of a save and of handing in alike when no server answers', async () => {
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await saveOrTell(quiet(), lost)).toEqual({ kind: 'not-saved', reason: 'no-answer' });
    expect(await saveOrTell(wholePage(), lost)).toEqual({ kind: 'not-saved', reason: 'no-answer' });
  });

  it('does not wait for a silent server for ever', async () => {
    vi.useFakeTimers();
    const told = saveOrTell(quiet(), () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await told).toEqual({ kind: 'not-saved', reason: 'no-answer' });
  });

  it('keeps the page of somebody whose session has ended, instead of following a save to the sign-in page', async () => {
    const signIn = () => Promise.reject(new Response(null, { status: 302, headers: { Location: '/sign-in' } }));
    expect(await saveOrTell(quiet(), signIn)).toEqual({ kind: 'not-saved', reason: 'signed-out' });
    await expect(saveOrTell(wholePage(), signIn)).rejects.toBeInstanceOf(Response);
  });

  it('lets pass what is no save: a page that is not there, or where handing in leads', async () => {
    const missing = new Response('Not found', { status: 404 });
    await expect(saveOrTell(quiet(), () => Promise.reject(missing))).rejects.toBe(missing);
  });
});
