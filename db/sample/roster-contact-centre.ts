import { team, type RosterEntry } from './roster-entry';

const home = { department: 'Contact centre', location: 'Northern contact centre' } as const;

export const contactCentre: readonly RosterEntry[] = [
  ...team({ ...home, manager: 'Oluwaseun Adeyemi' }, [['Beatriz Almeida', 'Head of service', 4100, 'renewed']]),
  ...team({ ...home, manager: 'Beatriz Almeida' }, [
    ['Grace Mbeki-Laurent', 'Service manager', 3100, 'renewed', { mailbox: 'supervisor' }],
    ['Marek Novák', 'Service manager', 2200, 'renewed'],
  ]),
  ...team({ ...home, manager: 'Grace Mbeki-Laurent' }, [
    ['Jo Park', 'Team leader', 1600, 'renewed'],
    ['Maximiliane von Hohenstein-Oberlechner', 'Contact associate', 1900, 'lapsed'],
    ['Tomasz Wiśniewski', 'Contact associate', 640, 'failing'],
    ['Nguyễn Thị Hồng Nhung', 'Contact associate', 36, 'never-came', { mailbox: 'nhung.nguyen' }],
    ['Aiyana Begay', 'Contact associate', 3, 'new-hire', { mailbox: 'newhire' }],
    ['Declan O’Shaughnessy', 'Contact associate', 372, 'learner', { mailbox: 'learner' }],
    ['Fatima Zahra El Idrissi', 'Contact associate', 720, 'third-under-way'],
    ['Grace Oyelaran', 'Senior associate', 2700, 'all-valid'],
    ['Hinewai Parata', 'Contact associate', 510, 'out-of-attempts'],
    ['Li Na', 'Contact associate', 830, 'renewing'],
    ['Mateus Gonçalves de Albuquerque', 'Contact associate', 560, 'expiring'],
    ['Priya Raghunathan', 'Senior associate', 1300, 'finished-late'],
  ]),
  ...team({ ...home, manager: 'Jo Park' }, [
    ['Søren Ørsted Lindqvist', 'Contact associate', 280, 'in-quiz'],
    ['Yusuf Demir', 'Contact associate', 22, 'first-weeks'],
  ]),
  ...team({ ...home, manager: 'Marek Novák' }, [
    ['Chiara Bellandi', 'Team leader', 1250, 'all-valid'],
    ['Aroha Ngata', 'Contact associate', 610, 'lapsed-renewing'],
    ['Dmitri Kovalenko', 'Contact associate', 480, 'third-under-way'],
    ['Mei Lin Tan', 'Contact associate', 58, 'finished-on-time'],
    ['Ayodele Bankole', 'Contact associate', 520, 'expiring'],
    ['Hannah Grünwald', 'Contact associate', 900, 'renewed', { leftDaysAgo: 31 }],
  ]),
];
