import type { ReactNode, Ref } from 'react';

export type ReplyChoice = { token: string; text: ReactNode };

type RepliesProps = {
  legend: string;
  /** A TurnClock. */
  clock?: ReactNode;
  replies: readonly ReplyChoice[];
  /** On its way: no second choice is taken. */
  pending: boolean;
  foot: ReactNode;
  /** What became of the last choice, when there is something to say about it. */
  notice?: ReactNode;
  groupRef?: Ref<HTMLFieldSetElement>;
  children?: ReactNode;
};

/** What can be said now. Each reply is a button of the form around it, with its number key. */
export function Replies({ legend, clock, replies, pending, foot, notice, groupRef, children }: RepliesProps) {
  return (
    <div className="replies">
      <fieldset ref={groupRef} tabIndex={-1}>
        <legend>{legend}</legend>
        {notice}
        {clock}
        {children}
        <div className="options">
          {replies.map(({ token, text }, index) => (
            <button
              key={token}
              className="reply"
              type="submit"
              name="reply"
              value={token}
              aria-disabled={pending || undefined}
              onClick={(event) => {
                if (pending) event.preventDefault();
              }}
            >
              <kbd aria-hidden="true">{index + 1}</kbd>
              <span>{text}</span>
            </button>
          ))}
        </div>
      </fieldset>
      <div className="replies-foot">{foot}</div>
    </div>
  );
}
