/** What the last act on the page of a member came to. */
export interface MemberOutcome {
  tone: 'good' | 'late' | 'risk';
  title: string;
  /** What was typed into a form that was refused. */
  typed?: { intent: string; moduleId: string; text: string; error: string };
}
