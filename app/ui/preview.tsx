import type { ReactNode } from 'react';
import { Mark, toneOf } from './mark';
import type { MarkName } from './mark';

/** What would happen, beside the choices that lead to it. */
export function PreviewSheet({ title = 'Preview', children }: { title?: string; children: ReactNode }) {
  return (
    <section className="sheet preview" aria-labelledby="preview" id="preview-sheet">
      <h2 id="preview" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export type Total = { label: string; number: number; mark: MarkName };

/** The numbers of a preview: silhouette, number, word. */
export function PreviewTotals({ totals }: { totals: readonly Total[] }) {
  return (
    <dl className="preview-total">
      {totals.map(({ label, number, mark }) => (
        <div key={label} className={toneOf(mark)}>
          <dt>{label}</dt>
          <dd>
            <Mark name={mark} />
            {number.toLocaleString('en')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
