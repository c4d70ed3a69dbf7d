/** The colour of a status; it only repeats what the mark and the word say. */
export type Tone = 'good' | 'late' | 'risk' | 'act' | 'quiet' | 'here';

/* Some are filled, so that every mark has an outline of its own at 16 pixels. */
const drawings = {
  done: (
    <>
      <circle className="solid" cx="10" cy="10" r="7.5" />
      <path className="cut" d="m6.5 10.3 2.5 2.5 4.5-5" />
    </>
  ),
  valid: (
    <>
      <path
        className="solid"
        d="m10 1.8 2 1.7 2.6-.2.9 2.4 2.2 1.3-.6 2.5.6 2.5-2.2 1.3-.9 2.4-2.6-.2-2 1.7-2-1.7-2.6.2-.9-2.4-2.2-1.3.6-2.5-.6-2.5 2.2-1.3.9-2.4 2.6.2z"
        transform="translate(0 .5)"
      />
      <path className="cut" d="m7 10.1 2.1 2.1 3.9-4.3" />
    </>
  ),
  progress: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path className="solid" d="M10 4.8a5.2 5.2 0 0 1 0 10.4z" />
    </>
  ),
  open: <circle cx="10" cy="10" r="6.75" />,
  none: <path d="M6 10h8" />,
  due: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="M10 6.2V10l2.5 1.5" />
    </>
  ),
  failing: (
    <>
      <rect x="3.5" y="3.5" width="13" height="13" rx="1" />
      <path d="m7.3 7.3 5.4 5.4M12.7 7.3l-5.4 5.4" />
    </>
  ),
  overdue: (
    <>
      <path className="solid" d="M10 2.3 18.2 17H1.8z" />
      <path className="cut" d="M10 8v4.2M10 14.6v.1" />
    </>
  ),
  expired: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="m5.3 14.7 9.4-9.4" />
    </>
  ),
  revoked: (
    <>
      <rect className="solid" x="3" y="3" width="14" height="14" rx="1" />
      <path className="cut" d="m7 7 6 6M13 7l-6 6" />
    </>
  ),
  renewed: <path d="M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5" />,
  excused: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="M8 7.5v5M12 7.5v5" />
    </>
  ),
  new: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="M10 6.8v6.4M6.8 10h6.4" />
    </>
  ),
  here: <path className="solid" d="M5.5 2.5h9v15L10 13.6l-4.5 3.9z" />,
  wrong: (
    <>
      <circle className="solid" cx="10" cy="10" r="7.5" />
      <path className="cut" d="m7.2 7.2 5.6 5.6M12.8 7.2l-5.6 5.6" />
    </>
  ),
};

export type MarkName = keyof typeof drawings;

const tones: Record<MarkName, Tone> = {
  done: 'good',
  valid: 'good',
  progress: 'act',
  open: 'quiet',
  none: 'quiet',
  due: 'late',
  failing: 'late',
  overdue: 'risk',
  expired: 'risk',
  revoked: 'risk',
  renewed: 'act',
  excused: 'quiet',
  new: 'act',
  here: 'here',
  wrong: 'risk',
};

export function toneOf(mark: MarkName): Tone {
  return tones[mark];
}

/** A status silhouette. A word stands beside it, always. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className="icon mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}

/** Every mark once, for pages that show thousands: it stands in the page before the first SharedMark. */
export function MarkSheet() {
  return (
    <svg width="0" height="0" className="vh" aria-hidden="true" focusable="false">
      {Object.entries(drawings).map(([name, drawing]) => (
        <symbol key={name} id={`mark-${name}`} viewBox="0 0 20 20">
          {drawing}
        </symbol>
      ))}
    </svg>
  );
}

/** The same silhouette in two elements instead of up to five; the page needs a MarkSheet. */
export function SharedMark({ name }: { name: MarkName }) {
  return (
    <svg className="icon mark" aria-hidden="true" focusable="false">
      <use href={`#mark-${name}`} />
    </svg>
  );
}
