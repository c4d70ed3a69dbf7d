import type { ChangeEvent, ReactNode } from 'react';
import { FieldError } from './field';

export type OptionItem = { id: string; text: ReactNode; detail?: ReactNode };

type OptionProps = {
  kind: 'one' | 'several';
  name: string;
  value: string;
  id?: string;
  checked?: boolean;
  required?: boolean;
  describedBy?: string;
  detail?: ReactNode;
  children: ReactNode;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** One row of a choice: the whole row is the target of its box. It starts with `checked` and then keeps what is chosen. */
export function Option({ kind, checked, describedBy, detail, children, ...input }: OptionProps) {
  return (
    <label className="option">
      <input {...input} type={kind === 'one' ? 'radio' : 'checkbox'} defaultChecked={checked} aria-describedby={describedBy} />
      <span>
        {children}
        {detail && <small>{detail}</small>}
      </span>
    </label>
  );
}

type ChoicesProps = {
  kind: 'one' | 'several';
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  items: readonly OptionItem[];
  chosen?: readonly string[];
};

/** A choice in a form, under its question. The first box has the name as its id, so that an error summary can lead here. */
export function Choices({ kind, name, legend, hint, error, items, chosen = [] }: ChoicesProps) {
  const errorId = `${name}-error`;
  return (
    <fieldset className="choices" aria-describedby={error ? errorId : undefined}>
      <legend>
        {legend} {hint && <small>{hint}</small>}
      </legend>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <div className="choice-grid">
        {items.map((item, index) => (
          <Option
            key={item.id}
            kind={kind}
            name={name}
            value={item.id}
            id={index === 0 ? name : undefined}
            checked={chosen.includes(item.id)}
            detail={item.detail}
          >
            {item.text}
          </Option>
        ))}
      </div>
    </fieldset>
  );
}
