import { team, type RosterEntry } from './roster-entry';

const home = { department: 'Head office', location: 'Head office' } as const;

export const headOffice: readonly RosterEntry[] = [
  ...team({ ...home, manager: null }, [['Oluwaseun Adeyemi', 'Managing director', 5200, 'not-assigned']]),
  ...team({ ...home, manager: 'Oluwaseun Adeyemi' }, [['Rosalind Achterberg', 'Head of people', 3300, 'all-valid']]),
  ...team({ ...home, manager: 'Rosalind Achterberg' }, [
    ['Noor Haddad', 'Training lead', 2400, 'volunteer'],
    ['Ingrid Sørbø-Castellanos', 'HR officer', 2900, 'phone-valid', { mailbox: 'hr' }],
    ['Rukmini Venkataraghavan-Subramanian', 'Systems administrator', 1900, 'just-assigned', { mailbox: 'admin' }],
    ['Emeka Obi', 'Accountant', 1450, 'just-assigned'],
    ['Linnea Åkerström', 'Buyer', 960, 'phone-reading'],
    ['Bartholomew Quigley', 'Buyer', 1700, 'phone-valid', { leftDaysAgo: 66 }],
  ]),
];
