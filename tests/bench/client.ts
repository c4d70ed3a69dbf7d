import http from 'node:http';

/** What Chromium asks for over HTTPS. */
const browserHeaders = {
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  'Accept-Language': 'en-US,en;q=0.9',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
};

export interface Ask {
  path: string;
  /** The Cookie header of whoever is signed in. */
  cookie?: string;
  /** Sent as a form. Without it the request is a GET. */
  form?: URLSearchParams;
  /** Any other answer is a mistake of the bench or of the application, and ends the run. */
  status: number;
}

/** An answer as it came over the wire: `body` is still compressed. */
export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Sends requests to one server over a bounded number of connections that stay open. */
export interface Client {
  send: (ask: Ask) => Promise<Answer>;
  close: () => void;
}

const patienceMs = 120_000;

export function createClient(baseUrl: string, connections: number): Client {
  const { hostname, port, origin } = new URL(baseUrl);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const send = ({ path, cookie, form, status }: Ask) =>
    new Promise<Answer>((resolve, reject) => {
      const body = form?.toString();
      const headers = {
        ...browserHeaders,
        ...(cookie && { Cookie: cookie }),
        ...(body !== undefined && {
          Origin: origin,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        }),
      };
      const method = body === undefined ? 'GET' : 'POST';
      const request = http.request({ hostname, port, path, method, headers, agent, timeout: patienceMs }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
          if (answer.status === status) resolve(answer);
          else reject(new Error(`${method} ${path} was answered with ${answer.status} instead of ${status}`));
        });
      });
      request.on('timeout', () => request.destroy(new Error(`${method} ${path} was not answered within ${patienceMs / 1000} s`)));
      request.on('error', reject);
      request.end(body);
    });
  return { send, close: () => agent.destroy() };
}
