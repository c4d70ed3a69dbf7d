import { plainText } from '~/domain/content/plain-text';
import { moved } from '~/domain/lesson/moved';
import { fieldName, type Fields } from '~/domain/quiz/fields';
import type { LearnerItem, LearnerOption } from '~/domain/quiz/for-learner';
import { BestWorstTable } from '~/ui/best-worst-table';
import { OptionList } from '~/ui/check';
import { MatchList } from '~/ui/match-list';
import { OrderList } from '~/ui/order-list';
import { RichTextView } from '../learning/rich-text';

interface AnswerInputsProps {
  item: LearnerItem;
  fields: Fields;
  onChange: (fields: Fields) => void;
}

/** What a learner answers with. Every input bears the name that the server reads, so the form works without JavaScript. */
export function AnswerInputs({ item, fields, onChange }: AnswerInputsProps) {
  const name = fieldName(item.number);
  const chosen = fields[name] ?? [];
  const give = (field: string, values: readonly string[]) => onChange({ ...fields, [field]: values });
  switch (item.kind) {
    case 'single':
      return <OptionList kind="one" name={name} items={withText(item.options)} chosen={chosen} onChoose={(id) => give(name, [id])} />;
    case 'several': {
      const toggle = (id: string, ticked: boolean) => give(name, ticked ? [...chosen, id] : chosen.filter((each) => each !== id));
      return <OptionList kind="several" name={name} items={withText(item.options)} chosen={chosen} onChoose={toggle} />;
    }
    case 'order': {
      const order = chosen.length === item.options.length ? chosen : item.options.map((option) => option.id);
      return (
        <OrderList name={name} items={inOrder(item.options, order)} onMove={(id, direction) => give(name, moved(order, id, direction))} />
      );
    }
    case 'match':
      return <MatchInputs item={item} fields={fields} give={give} />;
    case 'best-and-worst':
      return <BestAndWorstInputs item={item} fields={fields} give={give} />;
  }
}

type Give = (field: string, values: readonly string[]) => void;

function MatchInputs({ item, fields, give }: { item: Extract<LearnerItem, { kind: 'match' }>; fields: Fields; give: Give }) {
  const rows = item.lefts.map((left) => {
    const name = fieldName(item.number, left.id);
    return { name, text: <RichTextView nodes={left.text} />, chosen: fields[name]?.[0] };
  });
  const choices = item.rights.map((right) => ({ value: right.id, label: plainText(right.text) }));
  return <MatchList rows={rows} choices={choices} onChoose={(name, value) => give(name, value === '' ? [] : [value])} />;
}

type Replies = Extract<LearnerItem, { options: readonly LearnerOption[] }>;

function BestAndWorstInputs({ item, fields, give }: { item: Replies; fields: Fields; give: Give }) {
  const [bestName, worstName] = [fieldName(item.number, 'best'), fieldName(item.number, 'worst')];
  return (
    <BestWorstTable
      rowLabel="Reply"
      bestName={bestName}
      worstName={worstName}
      best={fields[bestName]?.[0]}
      worst={fields[worstName]?.[0]}
      items={item.options.map(({ id, text }) => ({ id, text: plainText(text) }))}
      onChoose={(name, id) => give(name, [id])}
    />
  );
}

function withText(options: readonly LearnerOption[]) {
  return options.map(({ id, text }) => ({ id, text: <RichTextView nodes={text} /> }));
}

function inOrder(options: readonly LearnerOption[], order: readonly string[]) {
  return order.flatMap((id) => options.filter((option) => option.id === id).map(({ text }) => ({ id, text: plainText(text) })));
}
