import type { ReactNode } from 'react';
import { List } from './list';
import { Mark } from './mark';
import { stopMarks } from './stepline';
import type { StopState } from './stepline';

export type TrailStop = { id: string; title: ReactNode; note?: ReactNode; state: StopState };

/** A course as a path with stops. The note says in words what the mark shows. */
export function Trail({ stops }: { stops: readonly TrailStop[] }) {
  return (
    <List look="trail-list" ordered>
      {stops.map((stop) => (
        <li key={stop.id} className={stop.state} aria-current={stop.state === 'now' ? 'step' : undefined}>
          <Mark name={stopMarks[stop.state]} />
          <span>
            <b>{stop.title}</b>
            {stop.note && <span className="note">{stop.note}</span>}
          </span>
        </li>
      ))}
    </List>
  );
}
