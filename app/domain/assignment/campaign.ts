/** What a campaign does for somebody whom a change affects; only who is `asked` gets an assignment by it. */
export type AffectedStanding = 'asked' | 'renews-whole' | 'asked-already' | 'excused';

/** How somebody stands to a campaign that asked them; excused, withdrawn and gone ones are left out. */
export type CampaignState = 'done' | 'open' | 'late' | 'left-out';
