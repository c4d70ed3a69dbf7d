import type { CheckKey, Interaction } from '~/domain/content/module';
import type { LessonPiece, PieceName, RichText } from '~/domain/content/rich-text';
import type { z } from 'zod';
import { checkOptionIds, checkOrder, checkSeveral, checkSingle, checkUniqueIds } from './choice-rules';
import type { ReportAt } from './report-at';
import type { Report } from './content-problem';
import { parseLocated } from './located';
import type { Located, Path } from './located';
import { pieceFields } from './piece-fields';
import type { Props } from './piece-fields';
import { mixedOrder } from './shuffle.server';

/** What a component needs from the lesson around it. */
export interface PieceContext {
  lessonId: string;
  /** Inline Markdown of the string at this path of the props. */
  rich: (text: string, path: Path) => RichText;
  report: ReportAt;
  /** What stands between the tags. */
  children: RichText;
}

/** A component as data. `check` and `interaction` go to the lesson, beside the text: the check is secret. */
export interface PieceReading {
  piece: LessonPiece;
  check?: CheckKey;
  interaction?: Interaction;
}

type Reader = (located: Located, report: Report, context: PieceContext) => PieceReading | undefined;

function reader<Props>(name: PieceName, fields: z.ZodType<Props>, read: (props: Props, context: PieceContext) => PieceReading): Reader {
  return (located, report, context) => {
    const props = parseLocated(fields, located, report, ` of \`${name}\``);
    return props === undefined ? undefined : read(props, context);
  };
}

const readers: Record<PieceName, Reader> = {
  KnowledgeCheck: reader('KnowledgeCheck', pieceFields.KnowledgeCheck, readCheck),
  Dialogue: reader('Dialogue', pieceFields.Dialogue, readDialogue),
  Compare: reader('Compare', pieceFields.Compare, readCompare),
  Steps: reader('Steps', pieceFields.Steps, readSteps),
  Callout: reader('Callout', pieceFields.Callout, ({ kind, title }, { rich, children }) => ({
    piece: { piece: 'Callout', kind, title: rich(title, ['title']), children },
  })),
  Reveal: reader('Reveal', pieceFields.Reveal, ({ id, ask }, { rich, children }) => ({
    piece: { piece: 'Reveal', id, ask: rich(ask, ['ask']), children },
  })),
  Checklist: reader('Checklist', pieceFields.Checklist, readChecklist),
  Reflection: reader('Reflection', pieceFields.Reflection, ({ id, ask, optional = false }, { rich }) => ({
    piece: { piece: 'Reflection', id, ask: rich(ask, ['ask']), optional },
    interaction: { id, kind: 'reflection', required: !optional },
  })),
  FieldLog: reader('FieldLog', pieceFields.FieldLog, ({ id, title, encounters, beside }, { rich }) => ({
    piece: {
      piece: 'FieldLog',
      id,
      title: rich(title, ['title']),
      encounters,
      beside: { ...beside, caveat: rich(beside.caveat, ['beside', 'caveat']) },
    },
    interaction: { id, kind: 'field-log', required: true },
  })),
  Plate: reader('Plate', pieceFields.Plate, ({ art, caption }, { rich }) => ({
    piece: { piece: 'Plate', art, caption: rich(caption, ['caption']) },
  })),
  Playbook: reader('Playbook', pieceFields.Playbook, ({ entry, part }) => ({
    piece: { piece: 'Playbook', entry, ...(part === undefined ? {} : { part }) },
  })),
  JobAid: reader('JobAid', pieceFields.JobAid, readJobAid),
};

/** A component's props as data; undefined when they break its rules, which is reported. */
export function readPiece(name: PieceName, located: Located, report: Report, around: Pick<PieceContext, 'lessonId' | 'rich' | 'children'>) {
  const reportAt: ReportAt = (path, sentence) => report(located.places.ofValue(path), sentence);
  return readers[name](located, report, { ...around, report: reportAt });
}

function readCompare({ id, title, weak, strong, principle }: Props<'Compare'>, { rich }: PieceContext): PieceReading {
  const side = (name: 'weak' | 'strong', { label, says, effect }: Props<'Compare'>['weak']) => ({
    label: rich(label, [name, 'label']),
    says: rich(says, [name, 'says']),
    effect: rich(effect, [name, 'effect']),
  });
  const sides = { weak: side('weak', weak), strong: side('strong', strong) };
  return { piece: { piece: 'Compare', id, title: rich(title, ['title']), ...sides, principle: rich(principle, ['principle']) } };
}

function readSteps({ title, items }: Props<'Steps'>, { rich }: PieceContext): PieceReading {
  const steps = items.map((item, index) => ({
    do: rich(item.do, ['items', index, 'do']),
    ...(item.why === undefined ? {} : { why: rich(item.why, ['items', index, 'why']) }),
  }));
  return { piece: { piece: 'Steps', ...(title === undefined ? {} : { title: rich(title, ['title']) }), items: steps } };
}

function readChecklist({ id, title, items }: Props<'Checklist'>, { rich, report }: PieceContext): PieceReading {
  const ids = items.map((item) => item.id);
  checkUniqueIds(ids, (index) => ['items', index, 'id'], report);
  const ticks = items.map((item, index) => ({ id: item.id, text: rich(item.text, ['items', index, 'text']) }));
  return {
    piece: { piece: 'Checklist', id, title: rich(title, ['title']), items: ticks },
    interaction: { id, kind: 'checklist', required: false },
  };
}

function readJobAid({ id, title, parts, playbook = [] }: Props<'JobAid'>, { rich }: PieceContext): PieceReading {
  const written = parts.map(({ heading, points }, index) => ({
    heading: rich(heading, ['parts', index, 'heading']),
    points: points.map((point, place) => rich(point, ['parts', index, 'points', place])),
  }));
  return { piece: { piece: 'JobAid', id, title: rich(title, ['title']), parts: written, playbook } };
}

function readCheck(props: Props<'KnowledgeCheck'>, { rich, report, lessonId }: PieceContext): PieceReading {
  checkOptionIds(props.options, report);
  const { id, kind, optional = false } = props;
  const texts = props.options.map((option, index) => ({ id: option.id, text: rich(option.text, ['options', index, 'text']) }));
  const frame = { piece: 'KnowledgeCheck', id, kind, ask: rich(props.ask, ['ask']) } as const;
  const interaction = { id, kind: 'check', required: !optional } as const;
  switch (props.kind) {
    case 'order': {
      checkOrder(props.options, report);
      const options = mixedOrder(texts, `${lessonId}/${id}`);
      const check = { kind: 'order', order: props.options.map((option) => option.id), why: rich(props.why, ['why']) } as const;
      return { piece: { ...frame, optional, options }, check, interaction };
    }
    case 'single':
    case 'several': {
      if (props.kind === 'single') checkSingle(props.options, report);
      else checkSeveral(props.choose, props.options, report);
      const choose = props.kind === 'several' ? { choose: props.choose } : {};
      return { piece: { ...frame, ...choose, optional, options: texts }, check: choiceKey(props, rich), interaction };
    }
  }
}

function choiceKey(
  { kind, options }: Extract<Props<'KnowledgeCheck'>, { kind: 'single' | 'several' }>,
  rich: PieceContext['rich'],
): CheckKey {
  const correct = options.filter((option) => option.correct === true).map((option) => option.id);
  const why = Object.fromEntries(options.map((option, index) => [option.id, rich(option.why, ['options', index, 'why'])]));
  return { kind, correct, why };
}

function readDialogue({ id, title, channel, us, lines }: Props<'Dialogue'>, { rich, report }: PieceContext): PieceReading {
  us?.forEach((name, index) => {
    if (!lines.some(({ who }) => who === name)) report(['us', index], `Nobody who speaks here is called \`${name}\`.`);
  });
  const spoken = lines.map(({ who, says, stage, note }, index) => {
    const at = (key: string) => ['lines', index, key];
    const aside = note === undefined ? {} : { note: rich(note, at('note')) };
    if ((stage === undefined) === (says === undefined) || (says === undefined) !== (who === undefined)) {
      report(['lines', index], 'A line has `who` and `says`, or it has `stage`.');
    }
    if (stage !== undefined) return { kind: 'stage' as const, stage: rich(stage, at('stage')), ...aside };
    return { kind: 'line' as const, who: who ?? '', says: rich(says ?? '', at('says')), ...aside };
  });
  return { piece: { piece: 'Dialogue', id, title: rich(title, ['title']), channel, ...(us && { us }), lines: spoken } };
}
