import { useId } from 'react';
import type { ReactNode } from 'react';
import { Option } from './choices';
import type { OptionItem } from './choices';
import { List } from './list';
import { Mark } from './mark';
import type { MarkName } from './mark';

type CheckProps = {
  id?: string;
  /** “Check 1 of 2, required”, “3 of 10. Put in order, 10 points”. */
  head: ReactNode;
  /** Saved, or “Not answered yet”. */
  status?: ReactNode;
  ask: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
};

/** The frame of a question that can be answered: OptionList, OrderList, MatchList or BestWorstTable goes inside. */
export function Check({ id, head, status, ask, hint, children, actions }: CheckProps) {
  return (
    <div className="check item wideblock" id={id}>
      <CheckHead head={head} status={status} />
      <fieldset>
        <legend className="question">
          {ask} {hint && <small>{hint}</small>}
        </legend>
        {children}
      </fieldset>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}

function CheckHead({ head, status }: Pick<CheckProps, 'head' | 'status'>) {
  return (
    <div className="check-head">
      <span>{head}</span>
      {status && <span>{status}</span>}
    </div>
  );
}

type OptionListProps = {
  kind: 'one' | 'several';
  name: string;
  items: readonly OptionItem[];
  chosen?: readonly string[];
  onChoose?: (id: string, chosen: boolean) => void;
};

/** Options in the order given; nothing about a row hints at what is right. */
export function OptionList({ kind, name, items, chosen = [], onChoose }: OptionListProps) {
  return (
    <div className="options">
      {items.map((item) => (
        <Option
          key={item.id}
          kind={kind}
          name={name}
          value={item.id}
          checked={chosen.includes(item.id)}
          detail={item.detail}
          onChange={(event) => onChoose?.(item.id, event.target.checked)}
        >
          {item.text}
        </Option>
      ))}
    </div>
  );
}

export type AnswerItem = {
  id: string;
  text: ReactNode;
  /** `good` belongs, `risk` is the mistake; neither is an option rightly left alone. */
  outcome?: 'good' | 'risk';
  /** “Your answer. Not this one.” */
  verdict?: ReactNode;
  why?: ReactNode;
};

type AnsweredCheckProps = Omit<CheckProps, 'hint' | 'children'> & {
  answers: readonly AnswerItem[];
  /** A reason for the whole, after the single ones. */
  why?: ReactNode;
  level?: 2 | 3;
  /** The answers are rows that were put in an order: each keeps its number. */
  ordered?: boolean;
};

const outcomeMarks: Record<'good' | 'risk', MarkName> = { good: 'done', risk: 'wrong' };

/** A question after answering: a reason under every option, and a ground only where the mistake is. */
export function AnsweredCheck({ id, head, status, ask, answers, why, level = 3, ordered, actions }: AnsweredCheckProps) {
  const askId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="check item wideblock" id={id} aria-labelledby={askId}>
      <CheckHead head={head} status={status} />
      <Heading className="question" id={askId} tabIndex={-1}>
        {ask}
      </Heading>
      <List look="options" ordered={ordered}>
        {answers.map((answer, index) => (
          <Answer key={answer.id} answer={answer} number={ordered ? index + 1 : undefined} />
        ))}
      </List>
      {why && <p>{why}</p>}
      {actions && <div className="actions">{actions}</div>}
    </section>
  );
}

function Answer({ answer: { text, outcome, verdict, why }, number }: { answer: AnswerItem; number: number | undefined }) {
  return (
    <li className={outcome ? `answer ${outcome}` : 'answer'}>
      {number ? <b>{number}</b> : <Mark name={outcome ? outcomeMarks[outcome] : 'open'} />}
      <p>{text}</p>
      {verdict && (
        <p className="verdict">
          {number && outcome && <Mark name={outcomeMarks[outcome]} />}
          {verdict}
        </p>
      )}
      {why && <p className="why">{why}</p>}
    </li>
  );
}
