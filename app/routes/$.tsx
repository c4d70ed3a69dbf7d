import { notFound } from '~/http/refusals.server';

/** Everything that no other route knows, so that the page frame stands around "not here". */
export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

export default function Nowhere() {
  return null;
}
