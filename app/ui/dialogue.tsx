import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';

export type DialogueChannel = 'phone' | 'counter' | 'in-person' | 'email' | 'chat';

/** A spoken line has a voice: plum is the customer (`them`), blue is us. A stage direction has none. */
export type DialogueLine = { note?: ReactNode } & ({ who: string; voice: 'us' | 'them'; says: ReactNode } | { stage: ReactNode });

const icons: Record<DialogueChannel, IconName> = { phone: 'phone', counter: 'person', 'in-person': 'person', email: 'slip', chat: 'talk' };

type DialogueProps = { title: ReactNode; channel?: DialogueChannel; lines: readonly DialogueLine[] };

/** A conversation written down like a scene; what is worth knowing stands beside it as numbered field notes. */
export function Dialogue({ title, channel = 'phone', lines }: DialogueProps) {
  const notes = lines.filter((line) => line.note);
  const numberOf = (line: DialogueLine) => notes.indexOf(line) + 1;
  return (
    <figure className={notes.length > 0 ? 'dialogue annotated wideblock' : 'dialogue wideblock'}>
      <figcaption>
        <Icon name={icons[channel]} /> {title}
      </figcaption>
      <ol>
        {lines.map((line, index) => (
          <Line key={index} line={line} noteNumber={numberOf(line)} />
        ))}
      </ol>
      {notes.length > 0 && (
        <ol className="fieldnotes">
          {notes.map((line, index) => (
            <li key={index}>
              <FieldMark number={index + 1} />
              <span>{line.note}</span>
            </li>
          ))}
        </ol>
      )}
    </figure>
  );
}

function Line({ line, noteNumber }: { line: DialogueLine; noteNumber: number }) {
  const mark = noteNumber > 0 && <FieldMark number={noteNumber} />;
  if ('stage' in line) {
    return (
      <li className="stage">
        <span className="who">
          <span className="vh">Stage direction</span>
        </span>
        <span className="say">
          {line.stage}
          {mark}
        </span>
      </li>
    );
  }
  return (
    <li className={line.voice === 'them' ? 'them' : undefined}>
      <span className="who">{line.who}</span>
      <span className="say">
        {line.says}
        {mark}
      </span>
    </li>
  );
}

function FieldMark({ number }: { number: number }) {
  return (
    <span className="fieldmark">
      <span className="vh">note</span> {number}
    </span>
  );
}
