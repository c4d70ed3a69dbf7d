import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MailsInOutbox } from '~/features/people/mail-acts.server';
import { OutboxView } from '~/features/people/outbox-page';
import { renderPage } from '../account/page';

const empty: MailsInOutbox = { dead: [], retried: [], sent: 0, waiting: 0, peopleWaiting: 0 };

test.each([
  ['nothing was written', {}, true, 'No mail has been written yet'],
  ['one is on the way', { sent: 3, waiting: 1 }, true, '1 mail is on the way'],
  ['all have left', { sent: 3 }, true, 'Every mail has left'],
  ['there is no server to send them by', { sent: 3 }, false, 'Every mail is kept here'],
])('the outbox says so when %s', (_, mails, sending, title) => {
  renderPage(<OutboxView mails={{ ...empty, ...mails }} files={{ mails: [], count: 0 }} sending={sending} revived={false} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
});
