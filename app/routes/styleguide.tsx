import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { notFound } from '~/http/refusals.server';
import { StylePage } from '~/ui/style-page/style-page';

export const meta: MetaFunction = () => [{ title: 'Style page · Servewell' }];

/** Open to everyone where sample data is shown or somebody develops, and nowhere else. It holds nothing of anybody. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.stylePage) throw notFound();
  return null;
}

export default function StylePageRoute() {
  return <StylePage />;
}
