import type { ReactNode } from 'react';
import type { LessonPiece } from '~/domain/content/rich-text';
import { JobAid } from '~/ui/job-aid';
import type { Playbook } from '../playbook/load-playbook.server';
import { PlaybookEntrySlip } from './playbook-entry-slip';
import { RichTextView } from './rich-text';

interface Props {
  aid: Extract<LessonPiece, { piece: 'JobAid' }>;
  playbook: Playbook;
  action?: ReactNode;
  level?: 2 | 3;
}

/** A job aid with the company's own entries below it. */
export function JobAidPiece({ aid, playbook, action, level }: Props) {
  const parts = aid.parts.map((part) => ({
    heading: <RichTextView nodes={part.heading} />,
    points: part.points.map((point, index) => <RichTextView key={index} nodes={point} />),
  }));
  return (
    <JobAid title={<RichTextView nodes={aid.title} />} parts={parts} action={action} level={level}>
      {aid.playbook.map((entry) => (
        <PlaybookEntrySlip key={entry} entry={playbook[entry]} />
      ))}
    </JobAid>
  );
}
