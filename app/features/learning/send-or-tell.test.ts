import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendOrTell, type NotSavedReason } from './send-or-tell';

const tell = (reason: NotSavedReason) => ({ told: reason });
const signIn = () => Promise.reject(new Response(null, { status: 302, headers: { Location: '/sign-in?redirectTo=%2Flearn' } }));

describe('sendOrTell', () => {
  afterEach(() => void vi.useRealTimers());

  it('gives back what the server answers', async () => {
    expect(await sendOrTell(async () => ({ kind: 'saved' }), tell)).toEqual({ kind: 'saved' });
  });

  it('tells when no server answers', async () => {
    expect(await sendOrTell(() => Promise.reject(new TypeError('Failed to fetch')), tell)).toEqual({ told: 'no-answer' });
  });

  it('does not wait for a silent server for ever', async () => {
    vi.useFakeTimers();
    const told = sendOrTell(() => new Promise(() => {}), tell);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await told).toEqual({ told: 'no-answer' });
  });

  it('keeps the page of somebody whose session has ended, unless the page would rather go there', async () => {
    expect(await sendOrTell(signIn, tell)).toEqual({ told: 'signed-out' });
    await expect(sendOrTell(signIn, () => undefined)).rejects.toBeInstanceOf(Response);
  });

  it.each([
    ['a page that is not there', new Response('Not found', { status: 404 })],
    ['the way on', new Response(null, { status: 302, headers: { Location: '/attempts/1' } })],
  ])('lets pass %s', async (_what, response) => {
    await expect(sendOrTell(() => Promise.reject(response), tell)).rejects.toBe(response);
  });
});
