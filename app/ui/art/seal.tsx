const petals = [
  'M97.5 91.4C91.6 85.7 79 76.5 80.9 66.8C82.5 58.6 93.3 55.5 100 60.1C106.7 55.5 117.5 58.6 119.1 66.8C121 76.5 108.4 85.7 102.5 91.4Z',
  'M107.4 94.9C111 87.6 115.9 72.8 125.7 71.6C133.9 70.6 140.3 79.9 137.9 87.7C144.4 92.6 144.8 103.9 137.5 107.9C128.9 112.7 116.2 103.6 109 99.7Z',
  'M107.1 105.5C115.2 106.6 130.8 106.7 135 115.6C138.5 123.2 131.6 132.1 123.5 132.3C120.7 140 110.1 143.8 104 138.1C96.8 131.4 101.6 116.5 103 108.5Z',
  'M97 108.5C98.4 116.5 103.2 131.4 96 138.1C89.9 143.8 79.3 140 76.5 132.3C68.4 132.1 61.5 123.2 65 115.6C69.2 106.7 84.8 106.6 92.9 105.5Z',
  'M91 99.7C83.8 103.6 71.1 112.7 62.5 107.9C55.2 103.9 55.6 92.6 62.1 87.7C59.7 79.9 66.1 70.6 74.3 71.6C84.1 72.8 89 87.6 92.6 94.9Z',
];

/**
 * One line of an engine-turned ring around (100, 100): the radius swings ten times on the way round,
 * by `swing` about `radius`. Rings of six lines are shifted by a sixth of a swing each.
 */
function engineTurned(radius: number, swing: number, line: number): string {
  const points = Array.from({ length: 200 }, (_, index) => {
    const angle = (index / 200) * 2 * Math.PI;
    const r = radius + swing * Math.cos(10 * angle + (line * Math.PI) / 3);
    return `${(100 + r * Math.sin(angle)).toFixed(1)} ${(100 - r * Math.cos(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

const lines = [0, 1, 2, 3, 4, 5].flatMap((line) => [engineTurned(84, 10, line), engineTurned(62, 9, line)]);

/** Everything of the seal in one 200-by-200 square, for those who draw it elsewhere than on a screen. */
export const sealDrawing = { lines, circles: [49, 96], petals, heart: 8 };

/** The seal of a certificate: two engine-turned rings around the flower. Decoration, so it has no name. */
export function Seal() {
  return (
    <svg className="rosette" viewBox="2 2 196 196" aria-hidden="true" focusable="false">
      {lines.map((line, index) => (
        <path key={index} d={line} />
      ))}
      {sealDrawing.circles.map((radius) => (
        <circle key={radius} cx="100" cy="100" r={radius} />
      ))}
      <g className="seal-flower">
        {petals.map((petal) => (
          <path key={petal} d={petal} />
        ))}
        <circle cx="100" cy="100" r={sealDrawing.heart} />
      </g>
    </svg>
  );
}
