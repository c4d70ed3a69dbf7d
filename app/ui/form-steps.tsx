import type { ReactNode } from 'react';
import { Option } from './choices';
import { FieldError } from './field';

/** A form in steps that are all in view. */
export function FormSteps({ children }: { children: ReactNode }) {
  return <div className="form-steps">{children}</div>;
}

type FormStepProps = {
  legend: string;
  /** Where an error summary leads. */
  id?: string;
  error?: ReactNode;
  children: ReactNode;
};

/** One question of it: who, what, by when. */
export function FormStep({ legend, id, error, children }: FormStepProps) {
  return (
    <fieldset id={id} tabIndex={id ? -1 : undefined}>
      <legend>{legend}</legend>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="stack">{children}</div>
    </fieldset>
  );
}

/** Options below each other, or side by side where there is room. */
export function OptionGrid({ two, children }: { two?: boolean; children: ReactNode }) {
  return <div className={two ? 'choice-grid two' : 'choice-grid'}>{children}</div>;
}

type OptionPartProps = { name: string; value: string; checked: boolean; label: ReactNode; detail?: ReactNode; children?: ReactNode };

/** One way among several, with the fields that belong to it: they are in view while it is chosen. */
export function OptionPart({ name, value, checked, label, detail, children }: OptionPartProps) {
  return (
    <div className="option-part">
      <Option kind="one" name={name} value={value} checked={checked} detail={detail}>
        {label}
      </Option>
      {children && <div className="option-fields">{children}</div>}
    </div>
  );
}
