/** Mood from -3 (furious) to 3 (delighted). */
export type MoodValue = -3 | -2 | -1 | 0 | 1 | 2 | 3;

const moods = {
  '-3': {
    word: 'Furious',
    look: 'cold',
    drawing: (
      <>
        <path d="m6.5 7.2 3.7 2M17.5 7.2l-3.7 2" />
        <circle className="solid" cx="8.7" cy="10.8" r="1.1" />
        <circle className="solid" cx="15.3" cy="10.8" r="1.1" />
        <path className="solid" d="M8 17.6c.4-2.5 2-3.7 4-3.7s3.6 1.2 4 3.7z" />
      </>
    ),
  },
  '-2': {
    word: 'Angry',
    look: 'cold',
    drawing: (
      <>
        <path d="m6.8 7.8 3.2 1.2M17.2 7.8 14 9" />
        <circle className="solid" cx="8.7" cy="10.8" r="1.1" />
        <circle className="solid" cx="15.3" cy="10.8" r="1.1" />
        <path d="M8 17c1-1.9 2.4-2.7 4-2.7s3 .8 4 2.7" />
      </>
    ),
  },
  '-1': {
    word: 'Annoyed',
    look: 'cool',
    drawing: (
      <>
        <path d="M7 8.2h3M17 7.7 14.2 8.6" />
        <circle className="solid" cx="8.7" cy="10.8" r="1.1" />
        <circle className="solid" cx="15.3" cy="10.8" r="1.1" />
        <path d="M8.3 16.3c1.3-1 4.5-1.4 7-.6" />
      </>
    ),
  },
  0: {
    word: 'Guarded',
    look: 'even',
    drawing: (
      <>
        <circle className="solid" cx="8.7" cy="10" r="1.1" />
        <circle className="solid" cx="15.3" cy="10" r="1.1" />
        <path d="M8.3 15.5h7.4" />
      </>
    ),
  },
  1: {
    word: 'Easier',
    look: 'warm',
    drawing: (
      <>
        <circle className="solid" cx="8.7" cy="10" r="1.1" />
        <circle className="solid" cx="15.3" cy="10" r="1.1" />
        <path d="M8.3 14.7c1.6 1.4 5.2 1.5 7.4 0" />
      </>
    ),
  },
  2: {
    word: 'Friendly',
    look: 'warm',
    drawing: (
      <>
        <circle className="solid" cx="8.7" cy="9.8" r="1.1" />
        <circle className="solid" cx="15.3" cy="9.8" r="1.1" />
        <path d="M7.6 13.8c1 2.3 2.6 3.3 4.4 3.3s3.4-1 4.4-3.3" />
      </>
    ),
  },
  3: {
    word: 'Delighted',
    look: 'warm',
    drawing: (
      <>
        <path d="M7.2 10.2c.5-1.4 2.5-1.4 3 0M13.8 10.2c.5-1.4 2.5-1.4 3 0" />
        <path className="solid" d="M7.3 13.2h9.4c-.5 3-2.4 4.5-4.7 4.5s-4.2-1.5-4.7-4.5z" />
      </>
    ),
  },
};

/** “−2”, “0”, “+1”: the minus is a minus, and what is above zero says so. */
export function signed(value: number): string {
  if (value === 0) return '0';
  return value < 0 ? `−${-value}` : `+${value}`;
}

export function moodWord(value: MoodValue): string {
  return moods[value].word;
}

type Size = 'small' | 'normal' | 'large';

/** Brows, eyes and mouth change, not only the colour. A word and a number stand beside it. */
export function Face({ value, size = 'normal' }: { value: MoodValue; size?: Size }) {
  const { look, drawing } = moods[value];
  return (
    <svg className={size === 'normal' ? `face ${look}` : `face ${look} ${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className="skin" cx="12" cy="12" r="10.5" />
      {drawing}
    </svg>
  );
}

/** Face, word and signed number; `number` where the mood's own scale is longer than there are faces. */
export function Mood({ value, number = value, size = 'small' }: { value: MoodValue; number?: number; size?: Size }) {
  return (
    <span className="mood">
      <Face value={value} size={size} />
      <span className="mood-word">{moods[value].word}</span> <span className="mood-num">{signed(number)}</span>
    </span>
  );
}
