import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';

export type CalloutKind = 'key' | 'caution' | 'example' | 'source';

const icons: Record<CalloutKind, IconName> = { key: 'bulb', caution: 'flag', example: 'talk', source: 'book' };

/** A thing to take along, out of the line of the text. */
export function Callout({ kind = 'key', title, children }: { kind?: CalloutKind; title: ReactNode; children: ReactNode }) {
  const titleId = useId();
  return (
    <aside className={`callout ${kind}`} aria-labelledby={titleId}>
      <Icon name={icons[kind]} />
      <div>
        <p className="callout-title" id={titleId}>
          {title}
        </p>
        {children}
      </div>
    </aside>
  );
}
