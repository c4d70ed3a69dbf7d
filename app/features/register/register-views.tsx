import type { SerializeFrom } from '@remix-run/node';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import { Actions } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import type { ShownView } from './load-views.server';
import { SaveViewForm } from './save-view-form';

/** The kept views, and keeping the filters of this moment as another one; folded away with the filters. */
export function RegisterViews({ filter, views }: { filter: RegisterFilter; views: readonly SerializeFrom<ShownView>[] }) {
  const query = filterQuery(filter);
  return (
    <Disclosure summary={views.length === 0 ? 'Views' : `Views, ${views.length} kept`}>
      <Stack>
        {views.length > 0 && (
          <Actions>
            {views.map((view) => (
              <TextLink key={view.id} href={`/hr/views/${view.id}`}>
                {view.name}
              </TextLink>
            ))}
            <TextLink href="/hr/views">Rename, share or delete views</TextLink>
          </Actions>
        )}
        {query === '' ? <p>Filter or order the list, then keep that here under a name.</p> : <SaveViewForm query={query} />}
      </Stack>
    </Disclosure>
  );
}
