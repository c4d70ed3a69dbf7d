import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { askBeforeSending } from '~/features/learning/use-asking-before-leaving';
import { useUnsaved } from '~/ui/unsaved';

function PageWithNote({ isUnsaved, onSent }: { isUnsaved: boolean; onSent: () => void }) {
  useUnsaved({ isUnsaved, isLost: false, send: () => {} });
  return (
    <form
      onSubmit={(event) => {
        askBeforeSending(event);
        if (!event.defaultPrevented) onSent();
        event.preventDefault();
      }}
    >
      <button>Finish lesson 2</button>
    </form>
  );
}

test.each([
  ['is not asked when everything is saved', { isUnsaved: false, says: false, asked: 0, sent: 1 }],
  ['is asked about a note that nobody saved, and stays', { isUnsaved: true, says: false, asked: 1, sent: 0 }],
  ['leaves when that is what they want', { isUnsaved: true, says: true, asked: 1, sent: 1 }],
])('whoever finishes a lesson %s', async (_, { isUnsaved, says, asked, sent }) => {
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(says);
  const onSent = vi.fn();
  render(<PageWithNote isUnsaved={isUnsaved} onSent={onSent} />);
  await userEvent.click(screen.getByRole('button'));
  expect(confirm).toHaveBeenCalledTimes(asked);
  expect(onSent).toHaveBeenCalledTimes(sent);
  confirm.mockRestore();
});
