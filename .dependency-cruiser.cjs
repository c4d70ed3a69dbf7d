/** The rooms and who may enter which: see docs/rooms.md. Each rule was once seen to catch a planted violation. */
const tests = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules take time, chance and content as arguments; whoever reads or tests them needs nothing else.',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: tests },
      to: { pathNot: ['^app/domain/', '^node_modules/zod'] },
    },
    {
      name: 'ui-knows-no-business',
      comment: 'The design system can be shown, tested and changed without the product.',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: tests },
      to: { pathNot: ['^app/ui/', '^node_modules/(@types/)?react(-dom)?/'] },
    },
    {
      name: 'sql-stays-in-db',
      comment: 'One place knows tables, so that both databases and the scope of each query can be checked there.',
      severity: 'error',
      from: { path: '^app/', pathNot: [tests, '^app/features/account/'] },
      to: { path: '^node_modules/(kysely|better-sqlite3|pg|pg-[^/]+)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-server-files-reach-db',
      comment: 'A name without .server may end up in the browser; the database must not.',
      severity: 'error',
      from: { path: '^app/', pathNot: [tests, '\\.server\\.tsx?$', '^app/(server|jobs)/'] },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-reach-no-server-file',
      comment: 'What a view imports is sent to browsers; types are erased and may come from anywhere.',
      severity: 'error',
      from: { path: '^app/(features|ui)/', pathNot: [tests, '\\.server\\.tsx?$'] },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-knows-only-domain',
      comment: 'Queries return the words of the domain; they never call back into use cases.',
      severity: 'error',
      from: { path: '^db/', pathNot: [tests, '^db/sample/'] },
      to: { path: '^app/', pathNot: '^app/domain/' },
    },
    {
      name: 'features-do-not-know-http',
      comment: 'A use case can be called by a page, a command or a job; requests and responses stay with routes.',
      severity: 'error',
      from: { path: '^app/features/', pathNot: tests },
      to: { path: '^app/(http|jobs|routes|runtime|server)/' },
    },
    {
      name: 'http-knows-no-views',
      comment: 'Sessions, forms and refusals serve every page and know none.',
      severity: 'error',
      from: { path: '^app/http/', pathNot: tests },
      to: { path: '^app/(?!http/|domain/|features/.*\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'jobs-call-use-cases',
      comment: 'What happens by itself is told what to work with; it answers no request and draws no page.',
      severity: 'error',
      from: { path: '^app/jobs/', pathNot: tests },
      to: { path: '^app/(?!jobs/|domain/|features/.*\\.ts$)' },
    },
    {
      name: 'catalog-reads-only-content',
      comment: 'Content is parsed and checked without a database or a request.',
      severity: 'error',
      from: { path: '^app/catalog/', pathNot: tests },
      to: { path: '^(app/(?!catalog/|domain/)|db/)' },
    },
    {
      name: 'routes-are-leaves',
      comment: 'A route is an HTTP door; what two routes share belongs to a feature.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^app/routes/', pathNot: '$from' },
    },
    {
      name: 'routes-reach-no-db',
      comment: 'Routes read requests and word answers; data comes from use cases.',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^(db/|node_modules/kysely)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or something in the middle is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^app/server/launch' },
  },
};
