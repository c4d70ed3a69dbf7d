/** UTC, `2026-11-22T08:30:00.000Z`. */
export type Instant = string;
/** `2026-11-22`. */
export type CalendarDay = string;
export type Claim = 0 | 1;
export type Json = string;
