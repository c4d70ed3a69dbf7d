import { team, type RosterEntry } from './roster-entry';

const shop = { department: 'Shop floor', location: 'Northport store' } as const;
const elmsworth = { department: 'Shop floor', location: 'Elmsworth store' } as const;
const delivery = { department: 'Delivery and assembly', location: 'Elmsworth store' } as const;
const repairs = { department: 'Repairs and returns', location: 'Northport store' } as const;

export const stores: readonly RosterEntry[] = [
  ...team({ ...shop, manager: 'Oluwaseun Adeyemi' }, [['Anneli Korhonen', 'Head of stores', 3600, 'all-valid']]),
  ...team({ ...shop, manager: 'Anneli Korhonen' }, [
    ['Kwabena Asante-Thornbury', 'Store manager', 2500, 'all-valid', { mailbox: 'supervisor2' }],
  ]),
  ...team({ ...shop, manager: 'Kwabena Asante-Thornbury' }, [
    ['Leilani Kealoha', 'Team leader', 1400, 'finished-late'],
    ['Rashid Al-Amin', 'Sales associate', 1100, 'phone-valid'],
    ['Siobhán Gallagher', 'Sales associate', 760, 'overdue-begun'],
    ['Kenji Watanabe', 'Sales associate', 340, 'two-valid'],
    ['Amalia Stavropoulou', 'Sales associate', 1800, 'phone-valid'],
    ['José Luis Echeverría', 'Cashier', 420, 'failing'],
    ['Thandiwe Khumalo', 'Cashier', 150, 'never-came-later'],
    ['Owen Prichard', 'Sales associate', 980, 'two-valid', { leftDaysAgo: 120 }],
  ]),
  ...team({ ...shop, manager: 'Leilani Kealoha' }, [
    ['Ewa Dąbrowska', 'Sales associate', 520, 'all-valid'],
    ['Samir Benali', 'Sales associate', 75, 'phone-reading'],
    ['Violet Nakamura-Jones', 'Cashier', 260, 'phone-valid'],
  ]),
  ...team({ ...elmsworth, manager: 'Anneli Korhonen' }, [['Zoë Beauchamp-Iyer', 'Store manager', 2050, 'two-valid']]),
  ...team({ ...elmsworth, manager: 'Zoë Beauchamp-Iyer' }, [
    ['Giorgi Beridze', 'Sales associate', 660, 'phone-valid'],
    ['Marisol Quispe', 'Sales associate', 300, 'overdue-begun'],
    ['Tariq Rahman', 'Cashier', 190, 'phone-valid'],
    ['Ellen van der Meer', 'Sales associate', 1500, 'interrupted', { leftDaysAgo: 205 }],
  ]),
  ...team({ ...delivery, manager: 'Oluwaseun Adeyemi' }, [['Ibrahim al-Khatib', 'Delivery manager', 2600, 'two-valid']]),
  ...team({ ...delivery, manager: 'Ibrahim al-Khatib' }, [
    ['Ana Ćosić', 'Delivery planner', 1150, 'revoked'],
    ['Pita Tuilagi', 'Driver', 870, 'never-came-later', { mailbox: null }],
    ['Lwazi Dube', 'Assembler', 540, 'just-assigned'],
    ['Katarína Horváthová', 'Assembler', 330, 'phone-reading'],
    ['Björn Sigurðsson', 'Driver', 1650, 'phone-valid'],
    ['Desmond Clarke', 'Driver', 2100, 'interrupted', { leftDaysAgo: 150 }],
  ]),
  ...team({ ...repairs, manager: 'Oluwaseun Adeyemi' }, [['Noah Feldman', 'Repairs manager', 1950, 'lapsed-renewing']]),
  ...team({ ...repairs, manager: 'Noah Feldman' }, [
    ['Yara Mansour', 'Returns adviser', 700, 'expiring'],
    ['Mikkel Thorsen', 'Repair technician', 1250, 'in-quiz'],
    ['Nomvula Sithole', 'Returns adviser', 44, 'just-assigned'],
  ]),
];
