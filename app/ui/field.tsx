import type { InputHTMLAttributes, ReactNode } from 'react';
import { Mark } from './mark';

type FrameProps = {
  /** The name in the form. It is the id too, so that an error summary can lead here, unless `id` says otherwise. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

type Wiring = { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

function wiringOf({ name, id = name, hint, error }: FrameProps): Wiring {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
}

function Frame({ wiring, label, hint, error, children }: Omit<FrameProps, 'name' | 'id'> & { wiring: Wiring; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={wiring.id}>{label}</label>
      {hint && (
        <span className="hint" id={`${wiring.id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && <FieldError id={`${wiring.id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** What is wrong and what to do about it, beside the field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="wrong" id={id}>
      <Mark name="overdue" />
      <span>{children}</span>
    </p>
  );
}

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'required' | 'spellCheck' | 'minLength' | 'maxLength' | 'min' | 'max' | 'accept' | 'autoCapitalize'
>;

type TextFieldProps = FrameProps &
  InputProps & {
    /** Offered while somebody types; anything else may be typed, too. */
    suggestions?: readonly string[];
    type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'number' | 'tel' | 'url' | 'file';
    defaultValue?: string;
  };

/** One line of input. It keeps what was typed through `defaultValue`. */
export function TextField({ name, id, label, hint, error, suggestions, type = 'text', ...input }: TextFieldProps) {
  const wiring = wiringOf({ name, id, label, hint, error });
  return (
    <Frame wiring={wiring} label={label} hint={hint} error={error}>
      <input {...input} {...wiring} type={type} list={suggestions && `${wiring.id}-suggestions`} />
      {suggestions && (
        <datalist id={`${wiring.id}-suggestions`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </Frame>
  );
}

type TextAreaProps = FrameProps & { defaultValue?: string; rows?: number; maxLength?: number; required?: boolean };

export function TextArea({ name, id, label, hint, error, ...area }: TextAreaProps) {
  const wiring = wiringOf({ name, id, label, hint, error });
  return (
    <Frame wiring={wiring} label={label} hint={hint} error={error}>
      <textarea {...area} {...wiring} />
    </Frame>
  );
}

export type Choice = { value: string; label: string };

type SelectFieldProps = FrameProps & {
  choices: readonly Choice[];
  /** The first line, with no value. */
  prompt?: string;
  defaultValue?: string;
  required?: boolean;
};

export function SelectField({ name, id, label, hint, error, choices, prompt, ...select }: SelectFieldProps) {
  const wiring = wiringOf({ name, id, label, hint, error });
  return (
    <Frame wiring={wiring} label={label} hint={hint} error={error}>
      <select {...select} {...wiring}>
        {prompt !== undefined && <option value="">{prompt}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
