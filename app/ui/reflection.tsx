import type { ReactNode } from 'react';
import { Icon } from './icon';

type ReflectionProps = {
  name: string;
  id?: string;
  ask: ReactNode;
  defaultValue?: string;
  note?: ReactNode;
  maxLength?: number;
  onType?: (text: string) => void;
  action?: ReactNode;
};

/** A question that only its learner reads the answer of; the note says so beside the lock. */
export function Reflection({ name, id = name, ask, defaultValue, note, maxLength, onType, action }: ReflectionProps) {
  return (
    <div className="reflect wideblock">
      <label htmlFor={id}>{ask}</label>
      <textarea
        id={id}
        name={name}
        defaultValue={defaultValue}
        maxLength={maxLength}
        onChange={onType && ((event) => onType(event.target.value))}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p className="note" id={`${id}-note`}>
          <Icon name="lock" /> <span>{note}</span>
        </p>
      )}
      {action}
    </div>
  );
}
