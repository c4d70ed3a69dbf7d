export type SampleModule = 'why-service-decides' | 'phone-etiquette' | 'listening-and-recovery' | 'i-care' | 'ten-commandments';

/** What somebody did about one module. All numbers are days before today; a negative due date lies ahead. */
export interface Story {
  module: SampleModule;
  /** Absent when they began of their own accord. */
  assigned?: Assigned;
  study?: Way;
  /** What they did once it was assigned again, thirty days before the certification's end. */
  renewal?: Way;
}

export type Assigned =
  /** On the day of hiring, to be done within thirty days. */
  | { by: 'rule' }
  /** A due date that was moved once is told with `moved`. */
  | { by: 'manager'; ago: number; due: number; note?: string; moved?: { ago: number; why: string } };

/** One way through a module, from its first sitting to its last. */
export interface Way {
  from: number;
  to: number;
  /** So many lessons were finished; all when absent. */
  lessons?: number;
  /** One attempt after the other; none when absent. */
  quiz?: readonly AttemptEnd[];
}

/** `open` was begun and never submitted. */
export type AttemptEnd = 'passed' | 'failed' | 'open';

/** Assigned by the manager so many days ago. */
export function assigned(ago: number, due: number, note?: string): { assigned: Assigned } {
  return { assigned: { by: 'manager', ago, due, ...(note === undefined ? {} : { note }) } };
}

export const byRule = { assigned: { by: 'rule' } } as const;

/** Every lesson was read and the quiz tried, with these ends. */
export function took(from: number, to: number, ...quiz: AttemptEnd[]): Way {
  return { from, to, quiz };
}

/** So many lessons were read, and no more. */
export function read(from: number, to: number, lessons: number): Way {
  return { from, to, lessons };
}
