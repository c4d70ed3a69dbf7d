import type { ReactNode } from 'react';
import { Actions, ButtonLink } from '~/ui/button';
import { asCounted, countedInWords, type Counted } from '~/domain/register/counted';
import type { TableFormat } from './table-columns';

interface ExportButtonsProps {
  total: number | Counted;
  href: (format: TableFormat) => string;
  /** Beside XLSX, which stands first. */
  others: readonly Exclude<TableFormat, 'xlsx'>[];
  /** Further ways out of the list. */
  children?: ReactNode;
}

/** The files that hold exactly the rows of a list; none of an empty one. */
export function ExportButtons({ total, href, others, children }: ExportButtonsProps) {
  const { number, orMore } = asCounted(total);
  if (number === 0) return null;
  return (
    <Actions>
      <ButtonLink kind="primary" icon="down" href={href('xlsx')}>
        Export {countedInWords({ number, orMore })} {number === 1 ? 'row' : 'rows'} as XLSX
      </ButtonLink>
      {others.map((format) => (
        <ButtonLink key={format} href={href(format)}>
          {format.toUpperCase()}
        </ButtonLink>
      ))}
      {children}
    </Actions>
  );
}
