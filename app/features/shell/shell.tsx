import type { ReactNode } from 'react';
import { Foot } from '~/ui/foot';
import { Masthead, MastheadLink, MastheadPerson } from '~/ui/masthead';
import { SectionTabs } from '~/ui/section-tabs';
import type { Tab } from '~/ui/tab-list';

export interface ShellFacts {
  companyName: string;
  timeZone: string;
  /** null when nobody is signed in. */
  person: {
    name: string;
    initials: string;
    seesTeam: boolean;
    managesPeople: boolean;
    readsRegister: boolean;
    keepsPlaybook: boolean;
    readsOutbox: boolean;
  } | null;
  sampleMode: boolean;
}

/** Masthead, page, foot: the frame around every screen. */
export function Shell({ facts, path, children }: { facts: ShellFacts; path: string; children: ReactNode }) {
  const { person, companyName, timeZone } = facts;
  const end = person && (
    <>
      <MastheadLink href="/search" icon="search" label="Search" />
      <MastheadPerson href="/account" name={person.name} initials={person.initials} />
    </>
  );
  return (
    <>
      <Masthead
        brandHref={person ? '/learn' : '/sign-in'}
        tabs={person ? tabsFor(person, path) : []}
        end={end}
        note={person ? undefined : `${companyName}’s training`}
      />
      {person?.managesPeople && isOfHr(path) && <SectionTabs label="Human resources" tabs={hrTabs(person, path)} />}
      {children}
      <Foot links={footLinks(facts)}>
        {companyName}’s training, run on Servewell. Times are those of {zoneInWords(timeZone)}.
      </Foot>
    </>
  );
}

function footLinks({ person, sampleMode }: ShellFacts) {
  return [
    ...(person
      ? [
          { href: '/playbook', label: 'Our playbook' },
          { href: '/glossary', label: 'Glossary' },
        ]
      : []),
    ...(sampleMode ? [{ href: '/styleguide', label: 'Style page' }] : []),
  ];
}

function tabsFor(person: NonNullable<ShellFacts['person']>, path: string): Tab[] {
  const tabs: Tab[] = [
    { href: '/learn', label: 'Learn', current: /^\/(learn|modules|attempts|runs|observations|care-quotient)/.test(path) },
    { href: '/catalog', label: 'Catalog', current: path.startsWith('/catalog') },
    { href: '/certificates', label: 'Certificates', current: path.startsWith('/certificates') },
  ];
  if (person.seesTeam) tabs.push({ href: '/team', label: 'Team', current: path.startsWith('/team') });
  if (person.readsRegister) tabs.push({ href: '/hr', label: 'HR', current: isOfHr(path) });
  else if (person.managesPeople) tabs.push({ href: '/hr/employees', label: 'People', current: isOfHr(path) });
  if (person.keepsPlaybook) tabs.push({ href: '/admin/playbook', label: 'Playbook', current: path.startsWith('/admin/playbook') });
  if (person.readsOutbox) tabs.push({ href: '/admin/outbox', label: 'Outbox', current: path.startsWith('/admin/outbox') });
  return tabs;
}

const isOfHr = (path: string) => path.startsWith('/hr') || path.startsWith('/admin/tokens');

/** What HR works with; each page of it is one press away. Administrators have those about people only. */
function hrTabs({ readsRegister }: NonNullable<ShellFacts['person']>, path: string): Tab[] {
  const tab = (href: string, label: string): Tab => ({ href, label, current: path === href || path.startsWith(`${href}/`) });
  const ofRegister = [
    { href: '/hr', label: 'Overview', current: path === '/hr' },
    tab('/hr/standings', 'Standings'),
    { href: '/hr/certifications', label: 'Register', current: /^\/hr\/(certifications|views)/.test(path) },
    tab('/hr/exports', 'Exports'),
    tab('/hr/evidence', 'Evidence'),
  ];
  return [
    ...(readsRegister ? ofRegister : []),
    tab('/hr/employees', 'People'),
    tab('/hr/editions', 'Editions'),
    tab('/hr/audit', 'Audit'),
    tab('/admin/tokens', 'Tokens'),
  ];
}

function zoneInWords(zone: string): string {
  return zone === 'UTC' ? 'UTC' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
