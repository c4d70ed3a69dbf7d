import { z } from 'zod';
import { filterFields, filterNames } from '~/domain/register/filter-fields';
import type { Deps } from '../deps.server';
import { registerColumns, type RegisterColumn } from '../register/register-columns';
import { defaultLimit, mostLimit } from './read-certifications.server';

/** The description of the API by OpenAPI 3.1, made from the filters and columns that the API itself works with. */
export function openApi({ appUrl, company }: Pick<Deps, 'appUrl' | 'company'>) {
  return {
    openapi: '3.1.0',
    info: {
      title: `Servewell of ${company.name}`,
      version: '1',
      description: 'Read the certification register with a token that HR or an administrator made under /admin/tokens.',
    },
    servers: [{ url: appUrl }],
    security: [{ token: [] }],
    paths: {
      '/api/v1/certifications': { get: certifications() },
      '/api/v1/seals': { get: seals() },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Certification: record(registerColumns(appUrl)),
        Seal: { type: 'object', required: Object.keys(sealFields), properties: sealFields },
        Problem: problemSchema,
      },
      responses: { Problem: { description: 'What was wrong, in a sentence (RFC 9457).', content: problemContent } },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: { type: 'string', description: 'Name it when you ask an administrator.' },
  },
};
const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const sealFields = {
  sealedOn: { type: 'string', format: 'date' },
  records: { type: 'integer', description: 'How many records the chain held then.' },
  head: { type: 'string', description: 'The SHA-256 of the last link, in hexadecimal.' },
  keyId: { type: 'string' },
  signedText: { type: 'string', description: 'The text that was signed.' },
  signature: { type: 'string', description: 'Ed25519, in base64url. The public key is at /credentials/keys.' },
};

function certifications() {
  const answer = {
    type: 'object',
    required: ['data', 'next'],
    properties: {
      data: { type: 'array', items: { $ref: '#/components/schemas/Certification' } },
      next: { type: ['string', 'null'], format: 'uri', description: 'The address of the next page; null on the last one.' },
    },
  };
  const limit = { type: 'integer', minimum: 1, maximum: mostLimit, default: defaultLimit };
  return {
    operationId: 'listCertifications',
    summary: 'Certifications, page by page, with the filters of the screen. Needs the scope certifications:read.',
    parameters: [
      ...filterNames.map((name) => parameter(name, filterFields[name].says, fieldSchema(filterFields[name].schema))),
      parameter('limit', 'How many on a page.', limit),
      parameter('cursor', 'From the address in “next”, with the same filters.', { type: 'string' }),
    ],
    responses: { 200: ok('A page of the register.', answer), ...problems(['400', '401', '403', '429']) },
  };
}

function seals() {
  const answer = {
    type: 'object',
    required: ['data'],
    properties: { data: { type: 'array', items: { $ref: '#/components/schemas/Seal' } } },
  };
  return {
    operationId: 'listSeals',
    summary: 'Every daily signature of the register. Needs the scope seals:read.',
    responses: { 200: ok('All signatures, the first one first.', answer), ...problems(['401', '403', '429']) },
  };
}

const parameter = (name: string, description: string, schema: object) => ({ name, in: 'query', required: false, description, schema });
const ok = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } });
const problems = (statuses: readonly string[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Problem' }]));

function fieldSchema(schema: z.ZodType): object {
  const described = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(described).filter(([name]) => name !== '$schema'));
}

function record(columns: readonly RegisterColumn[]) {
  return {
    type: 'object',
    required: columns.map(({ key }) => key),
    properties: Object.fromEntries(columns.map((column) => [column.key, { ...valueSchema(column), description: column.says }])),
  };
}

function valueSchema({ type, nullable }: RegisterColumn): { type: string | string[]; format?: 'date' } {
  const base = type === 'number' ? 'integer' : 'string';
  return { type: nullable ? [base, 'null'] : base, ...(type === 'date' ? { format: 'date' } : {}) };
}
