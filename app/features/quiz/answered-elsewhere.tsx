import { fieldName } from '~/domain/quiz/fields';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';

/** A page that was loaded before other answers came from elsewhere: these stand, and whoever posted it is told where. */
export function AnsweredElsewhere({ numbers }: { numbers: readonly string[] }) {
  const known = numbers.filter((number) => /^[1-9]\d?$/.test(number));
  if (known.length === 0) return null;
  return (
    <Notice tone="late" title="Something was answered in another tab or on another device after this page was loaded.">
      That answer stands; look at it before you hand in:{' '}
      {known.map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <TextLink href={`?#${fieldName(Number(number))}`}>question {number}</TextLink>
        </span>
      ))}
      .
    </Notice>
  );
}
