/** The drawings that a module page can show. */
export const plateArts = [
  'call-flow',
  'icare-flower',
  'six-steps',
  'ten-principles',
  'three-questions',
  'value-to-limit',
  'virtuous-circle',
  'what-slips',
] as const;
export type PlateArt = (typeof plateArts)[number];
