import { z } from 'zod';
import { isTimeZone } from '~/domain/calendar/calendar';

/** Everything that the operator can set, from the environment; README has the table. */
export interface Config {
  /** The operator set NODE_ENV=production: sample data cannot exist and SESSION_SECRET is required. */
  production: boolean;
  port: number;
  host: string;
  /** Without a slash at the end. */
  appUrl: string;
  /** How many proxies of the operator's stand in front: that many entries of X-Forwarded-For are believed. */
  trustedProxies: number;
  databaseUrl: string;
  contentDir: string;
  /** null: made and kept in the data folder. */
  sessionSecret: string | null;
  company: { name: string; timeZone: string };
  /** null: mails become files in the outbox folder. */
  smtpUrl: string | null;
  sampleCompany: boolean;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Every mistake in the environment at once, each with the name of its variable. */
export class ConfigRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
}

const flag = (whenAbsent: boolean) =>
  z
    .enum(['1', '0', 'true', 'false', 'on', 'off', 'yes', 'no'], { error: 'must be on or off' })
    .transform((word) => ['1', 'true', 'on', 'yes'].includes(word))
    .default(whenAbsent);

const url = (protocols: RegExp, sentence: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), sentence);

function schema(production: boolean) {
  return z.object({
    PORT: z.coerce
      .number({ error: 'must be a port number' })
      .int('must be a whole number')
      .min(0, 'must be 0 to 65535')
      .max(65535, 'must be 0 to 65535')
      .default(3000),
    HOST: z.string().default('127.0.0.1'),
    APP_URL: url(/^https?:$/, 'must be an address such as https://training.example')
      .refine(
        (text) => !URL.canParse(text) || new URL(text).pathname === '/',
        'must be an address without a path: Servewell is served at its root',
      )
      .optional(),
    TRUSTED_PROXIES: z.coerce
      .number({ error: 'must be how many proxies stand in front' })
      .int('must be a whole number')
      .min(0, 'must be 0 to 5')
      .max(5, 'must be 0 to 5')
      .default(0),
    DATABASE_URL: z
      .string()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:<file> or postgres://…')
      .default('sqlite:data/servewell.db'),
    CONTENT_DIR: z.string().default('content'),
    SESSION_SECRET: production
      ? z.string({ error: 'is required in production: at least 32 random characters' }).min(32, 'must have at least 32 characters')
      : z.string().min(32, 'must have at least 32 characters').optional(),
    COMPANY_NAME: z.string().max(80, 'may have up to 80 characters').default('Harbor & Pine'),
    COMPANY_TIME_ZONE: z.string().refine(isTimeZone, 'must be a zone name such as Europe/Berlin').default('UTC'),
    SMTP_URL: url(/^smtps?:$/, 'must be an address such as smtp://user:password@mail.example:587').optional(),
    SAMPLE_COMPANY: production
      ? flag(false).refine((wanted) => !wanted, 'cannot be on in production: its accounts have a known password')
      : flag(true),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], { error: 'must be trace, debug, info, warn, error or silent' })
      .default('info'),
  });
}

/** Reads the configuration once, at start. Throws ConfigRefused with all mistakes together. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const production = environment.NODE_ENV === 'production';
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema(production).safeParse(given);
  if (!parsed.success) throw new ConfigRefused(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`));
  const values = parsed.data;
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    appUrl: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    trustedProxies: values.TRUSTED_PROXIES,
    databaseUrl: values.DATABASE_URL,
    contentDir: values.CONTENT_DIR,
    sessionSecret: values.SESSION_SECRET ?? null,
    company: { name: values.COMPANY_NAME, timeZone: values.COMPANY_TIME_ZONE },
    smtpUrl: values.SMTP_URL ?? null,
    sampleCompany: values.SAMPLE_COMPANY,
    logLevel: values.LOG_LEVEL,
  };
}

/** The folder for the secret, the outbox and caches: beside the database file, or data/ when the database is elsewhere. */
export function dataFolder(databaseUrl: string): string {
  const file = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  if (!file || file === ':memory:') return 'data';
  const slash = file.lastIndexOf('/');
  return slash > 0 ? file.slice(0, slash) : slash === 0 ? '/' : '.';
}
