/** What the form of a new rule holds, as the address carries it. */
export interface RuleValues {
  occasion: 'joins' | 'supervises';
  /** Empty for any. */
  jobRole: string;
  department: string;
  /** `course:…` or `module:…`. */
  subject: string;
  withinDays: number;
  /** Whether it acts on those, too, for whom it is true already. */
  who: 'new' | 'all';
}
