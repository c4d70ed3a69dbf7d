import type { ReplyId } from '~/domain/ids';
import { plainText } from '~/domain/content/plain-text';
import { graphLayers, type NodeId } from '~/domain/scenario/graph-layers';
import type { Ending, Reply, Scenario, Turn } from '~/domain/scenario/scenario';

/** How often each reply was chosen. */
export type Counts = ReadonlyMap<ReplyId, number>;

interface Spot {
  x: number;
  y: number;
}

const [boxWidth, boxHeight, columnGap, rowGap, margin] = [180, 46, 40, 110, 40];
const [ink, soft, paper] = ['#17211c', '#6b7a60', '#fbfcf6'];

/**
 * The graph of a scenario as SVG: a line for each reply and way, with its effect on the mood; with counts, as wide as the
 * reply was often chosen, and with the number. Each line carries its words as a title.
 */
export function scenarioPicture(scenario: Scenario, counts?: Counts): string {
  const layers = graphLayers(scenario);
  const widest = Math.max(...layers.map((layer) => layer.length));
  const width = 2 * margin + widest * (boxWidth + columnGap);
  const height = 2 * margin + (layers.length - 1) * rowGap + boxHeight;
  const spots = new Map<NodeId, Spot>(
    layers.flatMap((layer, row) =>
      layer.map((id, index): [NodeId, Spot] => [
        id,
        { x: width / 2 + (index - (layer.length - 1) / 2) * (boxWidth + columnGap), y: margin + boxHeight / 2 + row * rowGap },
      ]),
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(scenario.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...scenario.turns.flatMap((turn) => lines(turn, spots, counts)),
    ...scenario.turns.map((turn) => turnBox(turn, spots.get(turn.id))),
    ...scenario.endings.map((ending) => endingBox(ending, spots.get(ending.id))),
    '</svg>\n',
  ].join('\n');
}

function lines(turn: Turn, spots: ReadonlyMap<NodeId, Spot>, counts: Counts | undefined): string[] {
  const from = spots.get(turn.id);
  const inTurn = turn.replies.reduce((sum, reply) => sum + (counts?.get(reply.id) ?? 0), 0);
  return turn.replies.flatMap((reply, index) => {
    const start = from && { x: from.x + (index + 0.5 - turn.replies.length / 2) * 34, y: from.y + boxHeight / 2 };
    return [...new Set(reply.next.map((way) => way.to))].flatMap((to) => {
      const end = spots.get(to);
      return start && end ? [line(reply, start, { x: end.x, y: end.y - boxHeight / 2 }, shown(reply, counts, inTurn))] : [];
    });
  });
}

function shown(reply: Reply, counts: Counts | undefined, inTurn: number): { label: string; width: number } {
  const count = counts?.get(reply.id) ?? 0;
  if (!counts) return { label: signed(reply.mood), width: 2 };
  return { label: String(count), width: inTurn === 0 ? 1 : 1 + (9 * count) / inTurn };
}

function line(reply: Reply, from: Spot, to: Spot, { label, width }: { label: string; width: number }): string {
  const bend = Math.max(30, Math.abs(to.y - from.y) / 2);
  const path = `M${round(from.x)} ${round(from.y)} C${round(from.x)} ${round(from.y + bend)} ${round(to.x)} ${round(to.y - bend)} ${round(to.x)} ${round(to.y)}`;
  const words = `${reply.id} (mood ${signed(reply.mood)}): ${plainText(reply.text)}`;
  return `<g><title>${escaped(words)}</title><path d="${path}" fill="none" stroke="${colourOf(reply.mood)}" stroke-width="${round(width)}" stroke-opacity="0.75"/><text x="${round(from.x)}" y="${round(from.y + 16)}" text-anchor="middle" fill="${ink}" stroke="${paper}" stroke-width="3" paint-order="stroke">${label}</text></g>`;
}

function turnBox(turn: Turn, spot: Spot | undefined): string {
  const clock = turn.clock ? `, ${turn.clock.seconds} s` : '';
  return box(spot, { fill: '#dcebee', name: turn.id, note: `${turn.replies.length} replies${clock}` });
}

function endingBox(ending: Ending, spot: Spot | undefined): string {
  const verdict = ending.passes ? 'passes' : 'does not pass';
  return box(spot, { fill: ending.passes ? '#dbeed9' : '#fadfdd', name: ending.id, note: `${ending.kind}, ${verdict}` });
}

function box(spot: Spot | undefined, { fill, name, note }: { fill: string; name: string; note: string }): string {
  if (!spot) return '';
  const [left, top] = [round(spot.x - boxWidth / 2), round(spot.y - boxHeight / 2)];
  return `<g><rect x="${left}" y="${top}" width="${boxWidth}" height="${boxHeight}" rx="3" fill="${fill}" stroke="${ink}"/><text x="${round(spot.x)}" y="${round(spot.y - 4)}" text-anchor="middle" fill="${ink}" font-weight="600">${escaped(name)}</text><text x="${round(spot.x)}" y="${round(spot.y + 14)}" text-anchor="middle" fill="${ink}" font-size="11">${escaped(note)}</text></g>`;
}

function colourOf(mood: number): string {
  if (mood === 0) return soft;
  return mood > 0 ? '#1a6638' : '#a01c28';
}

function signed(mood: number): string {
  return mood > 0 ? `+${mood}` : String(mood).replace('-', '−');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
