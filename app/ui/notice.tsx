import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Mark } from './mark';
import type { MarkName, Tone } from './mark';

/** “Saved 09:41”, “Answered and saved”: in view, silent. */
export function Saved({ children }: { children: ReactNode }) {
  return (
    <span className="saved">
      <Icon name="check" /> {children}
    </span>
  );
}

/**
 * Speaks when its text changes: what was saved, what was not, how much time is left.
 * It must be in the page, empty, before it has something to say.
 */
export function LiveMessage({ children, urgent }: { children?: ReactNode; urgent?: boolean }) {
  return (
    <p className="vh" role={urgent ? 'alert' : 'status'}>
      {children}
    </p>
  );
}

const marks: Record<'good' | 'late' | 'risk', MarkName> = { good: 'done', late: 'due', risk: 'overdue' };

type NoticeProps = { tone: Extract<Tone, 'good' | 'late' | 'risk'>; title: ReactNode; children?: ReactNode };

/** What has just happened, at the top of the page that it led to. It stays until the page is left. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={tone === 'risk' ? 'alert' : 'status'}>
      <Mark name={marks[tone]} />
      <div>
        <b>{title}</b>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
