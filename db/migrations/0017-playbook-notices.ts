import { instant, strictIn, type Migration } from './migration';

/** People are told of a change of the playbook, too. SQLite changes no check, so the table is written anew there. */
export const playbookNotices: Migration = {
  id: '0017-playbook-notices',
  statements: (dialect) => {
    if (dialect === 'postgres')
      return ['alter table notice drop constraint notice_kind_check', `alter table notice add constraint notice_kind_check ${kinds}`];
    return [
      `create table notice_with_playbook (
  employee_id text not null references employee (id),
  kind text not null ${kinds},
  key text not null,
  subject_id text not null,
  ${instant('raised_at')},
  ${instant('ripe_at')},
  mail_id text references mail (id),
  primary key (employee_id, kind, key)
)${strictIn(dialect)}`,
      'insert into notice_with_playbook select employee_id, kind, key, subject_id, raised_at, ripe_at, mail_id from notice',
      'drop table notice',
      'alter table notice_with_playbook rename to notice',
      'create index notice_open on notice (employee_id) where mail_id is null',
      'create index notice_by_mail on notice (mail_id)',
    ];
  },
};

const kinds = "check (kind in ('assigned', 'moved', 'withdrawn', 'due-soon', 'due-today', 'overdue', 'nudge', 'digest', 'playbook'))";
