import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Plain JavaScript with nothing installed: the test run starts a PostgreSQL of its own with this. */

const debian = '/usr/lib/postgresql';

/** The newest folder of PostgreSQL's programs as Debian installs them, or undefined. */
export function findPostgres() {
  if (!fs.existsSync(debian)) return undefined;
  const versions = fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(debian, version, 'bin')).find((bin) => fs.existsSync(path.join(bin, 'initdb')));
}

/**
 * Starts a PostgreSQL server of our own in a temporary folder on a free port of this machine only. It forgets on a
 * power cut, which makes tests several times faster. `stop` ends it by its process id and removes the folder.
 */
export async function startPrivatePostgres(bin) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-pg-'));
  const owner = unprivilegedOwner();
  if (owner) fs.chownSync(folder, owner.uid, owner.gid);
  const password = randomBytes(12).toString('hex');
  const data = path.join(folder, 'data');
  initialise({ bin, data, folder, owner, password });
  const port = await freePort();
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, ...settings()], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', fs.openSync(path.join(folder, 'log'), 'a')],
  });
  const stop = () => stopServer(server, folder);
  try {
    await untilReady({ bin, port, server, folder });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://servewell:${password}@127.0.0.1:${port}/postgres`, stop };
}

function initialise({ bin, data, folder, owner, password }) {
  const passwordFile = path.join(folder, 'password');
  fs.writeFileSync(passwordFile, password);
  if (owner) fs.chownSync(passwordFile, owner.uid, owner.gid);
  const args = [
    '-D',
    data,
    '-U',
    'servewell',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  const made = spawnSync(path.join(bin, 'initdb'), args, { ...owner, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its data folder: ${made.stderr || made.error?.message}`);
}

function settings() {
  const values = { listen_addresses: '127.0.0.1', max_connections: 200, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** PostgreSQL refuses to run as root; then it runs as Debian's own user for it, or as nobody. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return undefined;
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** A port that is free on the loopback address at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady({ bin, port, server, folder }) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const asked = spawnSync(path.join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
    if (asked.status === 0) return;
    if (server.exitCode !== null) break;
    await sleep(100);
  }
  throw new Error(`PostgreSQL did not start: ${fs.readFileSync(path.join(folder, 'log'), 'utf8')}`);
}

/** SIGINT ends PostgreSQL at once but in order, whoever is still connected. */
async function stopServer(server, folder) {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
