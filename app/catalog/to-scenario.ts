import type { RichText } from '~/domain/content/rich-text';
import { factId, type FactId } from '~/domain/ids';
import type { Condition, Fact, Line, Points, Reply, Scenario, Turn } from '~/domain/scenario/scenario';
import type { Path } from './located';
import type { Markdown } from './mdx.server';
import type { ReportAt } from './report-at';
import type { WrittenCondition, WrittenReply, WrittenScenario, WrittenTurn } from './scenario-fields';
import { toBlocks, toRichText } from './to-rich-text';

/** Text as it will be shown; what cannot be shown is reported at its path. */
type Text = (text: string | undefined, path: Path) => RichText;

/** The scenario that an author wrote, with its Markdown read. Ids must have been checked before. */
export function toScenario(written: WrittenScenario, markdown: Markdown, report: ReportAt): Scenario {
  const around = (path: Path) => ({ complain: (_: unknown, sentence: string) => report(path, sentence) });
  const line: Text = (text, path) => {
    checkBraces(text ?? '', path, report);
    return text === undefined ? [] : toRichText(markdown.inline(text), around(path));
  };
  const { id, title, summary = '', objectives, channel, minutes, required = false, mood, dimensions, start, cast } = written;
  checkBraces(written.briefing, ['briefing'], report);
  return {
    id,
    title,
    summary,
    objectives,
    channel,
    minutes,
    required,
    briefing: toBlocks(markdown.blocks(written.briefing), around(['briefing'])),
    ...(written.playbook && { playbook: written.playbook }),
    cast: toCast(cast, line),
    mood,
    dimensions,
    minimum: definedOnly(written.pass.minimum),
    practise: definedOnly(written.practise ?? {}),
    facts: toFacts(written, line),
    start,
    turns: written.turns.map((turn, index) => toTurn(turn, line, ['turns', index])),
    endings: written.endings.map((ending, index) => ({ ...ending, text: line(ending.text, ['endings', index, 'text']) })),
  };
}

function toCast({ customer, others = [] }: WrittenScenario['cast'], line: Text): Scenario['cast'] {
  const at = ['cast', 'customer'];
  return {
    customer: {
      name: customer.name,
      history: line(customer.history, [...at, 'history']),
      wants: line(customer.wants, [...at, 'wants']),
      keepsBack: line(customer.keepsBack, [...at, 'keepsBack']),
    },
    others,
  };
}

function toFacts({ facts = {}, unnoticed = [] }: WrittenScenario, line: Text): Fact[] {
  return Object.entries(facts).map(([name, text]) => {
    const id = factId.parse(name);
    return { id, text: line(text, ['facts', name]), ...(unnoticed.includes(id) && { unnoticed: true }) };
  });
}

function toTurn(turn: WrittenTurn, line: Text, at: Path): Turn {
  const says = (turn.says ?? []).map((one, index): Line => ({
    when: toCondition(one.when),
    text: line(one.text, [...at, 'says', index, 'text']),
  }));
  return {
    id: turn.id,
    stage: line(turn.stage, [...at, 'stage']),
    says,
    clock: turn.clock ?? null,
    ...(turn.hold && { hold: { secondsGone: turn.hold.gone, secondsPromised: turn.hold.promised ?? null } }),
    replies: turn.replies.map((reply, index) => toReply(reply, line, [...at, 'replies', index])),
  };
}

function toReply(reply: WrittenReply, line: Text, at: Path): Reply {
  return {
    id: reply.id,
    text: line(reply.text, [...at, 'text']),
    when: toCondition(reply.when),
    mood: reply.mood,
    points: definedOnly<Points>(reply.points ?? {}),
    sets: reply.sets ?? [],
    feedback: line(reply.feedback, [...at, 'feedback']),
    next: reply.next.map(({ when, to }) => ({ when: toCondition(when), to })),
  };
}

function toCondition(when: WrittenCondition): Condition | null {
  if (!when) return null;
  const none: readonly FactId[] = [];
  const { facts = none, without = none, mood = {} } = when;
  return { facts, without, moodAtLeast: mood.atLeast ?? null, moodAtMost: mood.atMost ?? null };
}

/** The group without the keys that have no value: they would come back from the cache as missing. */
function definedOnly<Group extends object>(group: { readonly [Key in keyof Group]?: Group[Key] | undefined }): Partial<Group> {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as Partial<Group>;
}

function checkBraces(text: string, path: Path, report: ReportAt) {
  for (const [placeholder] of text.matchAll(/\{\{[^}]*\}*/g)) {
    if (!['{{me}}', '{{company}}'].includes(placeholder))
      report(path, `Only \`{{me}}\` and \`{{company}}\` are filled in; \`${placeholder}\` is not.`);
  }
}
