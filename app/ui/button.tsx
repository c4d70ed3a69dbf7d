import type { MouseEvent, ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import { TextLink } from './link';

/** One primary on a page; the rest are quieter. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<ButtonKind, string> = {
  primary: 'button primary',
  secondary: 'button',
  quiet: 'button plain',
  danger: 'button danger',
};

type FaceProps = { kind?: ButtonKind; icon?: IconName; iconAfter?: IconName; children: ReactNode };

type ButtonProps = FaceProps & {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  formNoValidate?: boolean;
  formMethod?: 'get' | 'post';
  /** The act is on its way: the button keeps focus, says so, and takes no second press. */
  pending?: boolean;
  pendingLabel?: string;
  describedBy?: string;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
};

export function Button({
  kind = 'secondary',
  icon,
  iconAfter,
  children,
  type = 'submit',
  pending,
  pendingLabel,
  describedBy,
  onClick,
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      className={looks[kind]}
      aria-disabled={pending || undefined}
      aria-describedby={describedBy}
      onClick={press}
    >
      <Face icon={icon} iconAfter={iconAfter}>
        {pending && pendingLabel ? pendingLabel : children}
      </Face>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({ href, kind = 'secondary', icon, iconAfter, children }: FaceProps & { href: string }) {
  return (
    <TextLink href={href} className={looks[kind]}>
      <Face icon={icon} iconAfter={iconAfter}>
        {children}
      </Face>
    </TextLink>
  );
}

function Face({ icon, iconAfter, children }: FaceProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

/** Buttons and links that belong together, in one wrapping row. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

/**
 * First in a form whose other submit buttons do smaller things, such as moving a row:
 * Enter in a field presses the first submit button of a form, so that must be this one.
 */
export function DefaultSubmit({ name, value }: { name?: string; value?: string }) {
  return <button type="submit" name={name} value={value} className="vh default-submit" tabIndex={-1} aria-hidden="true" />;
}
