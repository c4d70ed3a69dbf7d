import type { PlateArt } from './plate';
import type { PlaybookEntryId } from '../playbook/entry';

/**
 * Authored text as plain JSON. The catalog makes it from Markdown and MDX; server and browser rebuild it with React
 * from an allow-list, so that no authored code ever runs in a browser (docs/decisions, "MDX as data").
 */
export type RichText = readonly RichNode[];

export type RichNode = string | RichElement | LessonPiece;

/** An HTML element of the allow-list below. `href` is the only attribute with a meaning beyond its tag. */
export interface RichElement {
  tag: RichTag;
  id?: string;
  href?: string;
  src?: string;
  alt?: string;
  /** Of a link into the glossary: what the term means. */
  meaning?: string;
  /** The first number of an `ol` that does not begin with 1. */
  start?: number;
  children: RichText;
}

export type RichTag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'hr'
  | 'img'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'strong'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';

export type Channel = 'phone' | 'counter' | 'in-person' | 'email' | 'chat';

/** One side of a weak and strong pair. */
export interface ComparedReply {
  label: RichText;
  says: RichText;
  effect: RichText;
}

/**
 * A lesson component as data, without its secrets: `correct`, every `why` of a check and the written order of an
 * order check stay in the lesson's `checks` on the server.
 */
export type LessonPiece =
  | {
      piece: 'KnowledgeCheck';
      id: string;
      kind: 'single' | 'several' | 'order';
      ask: RichText;
      /** How many to choose, for `several`. */
      choose?: number;
      optional: boolean;
      /** In the order of the file, but for `order`: shuffled once by the id, so that the written order stays secret. */
      options: readonly { id: string; text: RichText }[];
    }
  | {
      piece: 'Dialogue';
      id: string;
      title: RichText;
      channel: Channel;
      /** Who speaks for us; without it, whoever speaks first. */
      us?: readonly string[];
      lines: readonly (
        { kind: 'line'; who: string; says: RichText; note?: RichText } | { kind: 'stage'; stage: RichText; note?: RichText }
      )[];
    }
  | { piece: 'Compare'; id: string; title: RichText; weak: ComparedReply; strong: ComparedReply; principle: RichText }
  | { piece: 'Steps'; title?: RichText; items: readonly { do: RichText; why?: RichText }[] }
  | { piece: 'Callout'; kind: 'key' | 'caution' | 'example' | 'source'; title: RichText; children: RichText }
  | { piece: 'Reveal'; id: string; ask: RichText; children: RichText }
  | { piece: 'Checklist'; id: string; title: RichText; items: readonly { id: string; text: RichText }[] }
  | { piece: 'Reflection'; id: string; ask: RichText; optional: boolean }
  | {
      piece: 'FieldLog';
      id: string;
      title: RichText;
      /** How many encounters are asked for. */
      encounters: number;
      /** A figure from a source, beside which the group's own result is put, and what it cannot say. */
      beside: { outstandingPercent: number; of: number; caveat: RichText };
    }
  | { piece: 'Plate'; art: PlateArt; caption: RichText }
  | { piece: 'Playbook'; entry: PlaybookEntryId; part?: string }
  | {
      piece: 'JobAid';
      id: string;
      title: RichText;
      parts: readonly { heading: RichText; points: readonly RichText[] }[];
      playbook: readonly PlaybookEntryId[];
    };

export type PieceName = LessonPiece['piece'];
