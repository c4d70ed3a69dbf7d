import type { LoaderFunctionArgs } from '@remix-run/node';
import { readCertifications } from '~/features/api/read-certifications.server';
import { apiAnswer, problem, requireToken } from '~/http/api.server';

/** The register for programs: the same filters and columns as the screen and its files. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = { request, context };
  const token = await requireToken(asked, 'certifications:read');
  const query = new URL(request.url).searchParams;
  const answer = await readCertifications(context.deps, { token, query, requestId: context.requestId });
  switch (answer.kind) {
    case 'page':
      return apiAnswer(answer.body);
    case 'not-understood':
      return problem(400, answer.problems.join(' '), asked);
    case 'out-of-reach':
      return problem(403, `This token reads the department ${answer.department} alone.`, asked);
  }
}
