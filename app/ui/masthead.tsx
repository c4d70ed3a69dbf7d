import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import { Initials } from './initials';
import { TextLink } from './link';
import { Logo } from './logo';
import { SkipLink } from './page';
import { TabList, type Tab } from './tab-list';

type MastheadProps = {
  brandHref: string;
  /** Five at most: all of them are readable on a 360-pixel phone. */
  tabs?: readonly Tab[];
  /** MastheadLink, MastheadButton, MastheadPerson. */
  end?: ReactNode;
  /** In place of `end` for those who are not signed in: whose training this is. */
  note?: ReactNode;
};

/** The cover's cloth with thumb tabs cut out of it. The skip link before it is the first stop of the keyboard. */
export function Masthead({ brandHref, tabs = [], end, note }: MastheadProps) {
  return (
    <>
      <SkipLink />
      <header className="masthead">
        <div className="masthead-in">
          <TextLink className="brand" href={brandHref}>
            <Logo />
            <span>Servewell</span>
          </TextLink>
          {tabs.length > 0 && <TabList look="tabs" label="Main" tabs={tabs} />}
          {end && <div className="masthead-end">{end}</div>}
          {note && <p className="brand-for">{note}</p>}
        </div>
      </header>
    </>
  );
}

/** The word is seen on wide screens and heard on all. */
export function MastheadLink({ href, icon, label }: { href: string; icon: IconName; label: string }) {
  return (
    <TextLink className="on-cloth-link" href={href}>
      <Icon name={icon} />
      <span className="wide-text">{label}</span>
    </TextLink>
  );
}

/** For what must be a form, such as signing out: place it inside one. */
export function MastheadButton({ label, icon }: { label: string; icon?: IconName }) {
  return (
    <button type="submit" className="on-cloth-link">
      {icon && <Icon name={icon} />}
      <span className={icon ? 'wide-text' : undefined}>{label}</span>
    </button>
  );
}

export function MastheadPerson({ href, name, initials }: { href: string; name: string; initials: string }) {
  return (
    <TextLink className="on-cloth-link" href={href}>
      <Initials name={name} letters={initials} />
      <span className="wide-text">
        <span className="vh">Your account,</span> {name}
      </span>
    </TextLink>
  );
}
