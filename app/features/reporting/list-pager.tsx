import { asCounted, countedInWords, type Counted } from '~/domain/register/counted';
import { Pager } from '~/ui/pager';

interface ListPagerProps {
  label: string;
  /** The first page of the list, with its filters. */
  address: string;
  /** Where the next page begins; null on the last one. */
  next: string | null;
  isFirst: boolean;
  shown: number;
  total: number | Counted;
}

/** The way through a list of many pages; nothing below one that fits on a page. */
export function ListPager({ label, address, next, isFirst, shown, total }: ListPagerProps) {
  if (next === null && isFirst) return null;
  const following = `${address}${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(next ?? '')}`;
  return (
    <Pager
      label={label}
      previous={isFirst ? undefined : { href: address, label: 'First page' }}
      next={next === null ? undefined : { href: following, label: 'Next' }}
    >
      {shown.toLocaleString('en')} of {countedInWords(asCounted(total))}
    </Pager>
  );
}
