import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boundBody, type BoundedRequest } from '~/server/guards';
import { rawRequest, statusOf } from '~tests/setup/raw-request';
import { serve, type TinyServer } from './tiny-server';

let reached = 0;
let server: TinyServer;
beforeAll(async () => {
  server = await serve((app) => {
    app.use(boundBody());
    app.use((request: BoundedRequest, response) => {
      reached += 1;
      response.send(`read ${request.boundedBody?.length ?? 'nothing'}`);
    });
  });
});
afterAll(() => server.close());

const form = 'application/x-www-form-urlencoded';
const post = async (body: BodyInit, type?: string) => {
  const answer = await fetch(server.url, { method: 'POST', body, headers: type ? { 'content-type': type } : {} });
  return { status: answer.status, text: await answer.text() };
};
/** So many fields named a. */
const fields = (count: number) => Array(count).fill('a=1').join('&');

/** Every refusal is checked to have stopped there, and to have left a server that answers. */
async function refused(work: () => Promise<number>): Promise<number> {
  const before = reached;
  const status = await work();
  expect(reached).toBe(before);
  expect((await post('a=1', form)).text).toBe('read 3');
  return status;
}

describe('what comes through', () => {
  test('a form of up to 1 MB', async () => {
    expect(await post(`a=${'x'.repeat(999_998)}`, form)).toEqual({ status: 200, text: 'read 1000000' });
  });

  test('a form of a thousand fields', async () => {
    expect((await post(fields(1000), form)).status).toBe(200);
  });

  test('a form in parts', async () => {
    const parts = new FormData();
    for (let i = 0; i < 1000; i += 1) parts.append('a', '1&2&3');
    expect((await post(parts)).status).toBe(200);
  });

  test('a form without any field', async () => {
    expect((await post('', form)).status).toBe(200);
    expect(statusOf(await rawRequest(server.port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'))).toBe(200);
  });

  test('a page that is asked for', async () => {
    expect(await (await fetch(server.url)).text()).toBe('read nothing');
  });
});

describe('what is refused as too much', () => {
  test('a byte over 1 MB, with a sentence that arrives although the client is still sending', async () => {
    expect(await refused(async () => (await post(`a=${'x'.repeat(999_999)}`, form)).status)).toBe(413);
    expect((await post(`a=${'x'.repeat(4_000_000)}`, form)).text).toContain('more than 1 MB');
  });

  test('200 MB that are only announced: nobody waits for them', async () => {
    const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nContent-Length: 200000000\r\n\r\n`;
    expect(await refused(async () => statusOf(await rawRequest(server.port, head)))).toBe(413);
  });

  test('a body without an announced end, as soon as it is too long', async () => {
    const chunk = `186a0\r\n${'x'.repeat(100_000)}\r\n`;
    const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(await refused(async () => statusOf(await rawRequest(server.port, [head, ...Array<string>(200).fill(chunk)])))).toBe(413);
  });

  test('thousands of fields', async () => {
    expect(await refused(async () => (await post(fields(1001), form)).status)).toBe(413);
    expect((await post('&'.repeat(500_000), form)).status).toBe(413);
  });

  test('thousands of parts', async () => {
    const parts = new FormData();
    for (let i = 0; i < 1001; i += 1) parts.append('a', '1');
    expect(await refused(async () => (await post(parts)).status)).toBe(413);
  });
});

describe('a file', () => {
  const sending = async (path: string, bytes: number) => {
    const parts = new FormData();
    parts.set('file', new Blob(['x'.repeat(bytes)]), 'people.csv');
    return (await fetch(`${server.url}${path}`, { method: 'POST', body: parts })).status;
  };

  test('of up to 20 MB comes through where files are taken in, and nowhere else', async () => {
    expect(await sending('/hr/employees/import', 19_000_000)).toBe(200);
    expect(await sending('/hr/certifications/import?_data=routes', 2_000_000)).toBe(200);
    expect(await refused(() => sending('/hr/employees/import', 20_000_000))).toBe(413);
    expect(await refused(() => sending('/hr/employees/importer', 2_000_000))).toBe(413);
    expect(await refused(() => sending('/hr/employees', 2_000_000))).toBe(413);
  });

  test('beside two others waits for them, and a client that hangs up holds no place', async () => {
    const head = `POST /hr/employees/import HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nContent-Length: 5000\r\n\r\na=1`;
    const held = [1, 2].map(() => rawRequest(server.port, head, 400));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await sending('/hr/employees/import', 1_000)).toBe(503);
    await Promise.all(held);
    await expect.poll(() => sending('/hr/employees/import', 1_000)).toBe(200);
  });
});

describe('what is refused as no form of ours', () => {
  test.each([
    ['JSON', '{"a":1}', 'application/json', 415],
    ['plain text', 'a=1', 'text/plain', 415],
    ['a body of unknown kind', new Blob(['a=1']), undefined, 415],
    ['parts without their boundary', 'a', 'multipart/form-data', 400],
    ['parts that break off', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', 'multipart/form-data; boundary=x', 400],
  ] as const)('%s', async (_case, body, type, status) => {
    expect(await refused(async () => (await post(body, type)).status)).toBe(status);
  });
});

test('a client that hangs up in the middle is forgotten', async () => {
  const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nContent-Length: 1000\r\n\r\na=1`;
  expect(await refused(async () => statusOf(await rawRequest(server.port, head, 100)))).toBe(0);
});
