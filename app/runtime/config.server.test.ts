import { describe, expect, it } from 'vitest';
import { ConfigRefused, dataFolder, readConfig } from './config.server';

const secret = 'x'.repeat(32);

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing outside production', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      appUrl: 'http://localhost:3000',
      databaseUrl: 'sqlite:data/servewell.db',
      sampleCompany: true,
      sessionSecret: null,
      trustedProxies: 0,
    });
  });

  it('names every mistake at once', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      APP_URL: 'ftp://x',
      DATABASE_URL: 'mysql://x',
      COMPANY_TIME_ZONE: 'Mars/Olympus',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'APP_URL', 'DATABASE_URL', 'COMPANY_TIME_ZONE', 'LOG_LEVEL']);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: null });
  });

  it('wants a secret in production and refuses the sample company there', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV: 'production', SESSION_SECRET: 'short' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV: 'production', SESSION_SECRET: secret, SAMPLE_COMPANY: 'on' })).toEqual([
      'SAMPLE_COMPANY cannot be on in production: its accounts have a known password',
    ]);
    expect(readConfig({ NODE_ENV: 'production', SESSION_SECRET: secret }).sampleCompany).toBe(false);
  });

  it('keeps its files beside the database', () => {
    expect(dataFolder('sqlite:/var/lib/servewell/servewell.db')).toBe('/var/lib/servewell');
    expect(dataFolder('sqlite:servewell.db')).toBe('.');
    expect(dataFolder('postgres://db/servewell')).toBe('data');
  });
});
