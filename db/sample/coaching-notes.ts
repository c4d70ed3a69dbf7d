/** What an observer writes to whom they heard: behaviour, effect, next time. */
export const observersNotes: readonly string[] = [
  'You said the need back before you asked for the order number, and she was calm from then on. Next time name the hour at which you ring back.',
  'You waited for her yes before the hold and were back early. Next time offer to ring back as the other choice.',
  'He had to tell it once only, because you told Marek the need first. Next time give him the direct number, too.',
  'You owned it with your name. The time you promised was a guess; ask the depot before you say it.',
];

/** What a learner says who does not agree. */
export const disputes: readonly string[] = [
  'I named no other customer. I read her own address back to her, and that was what she had asked me to check.',
  'The address was hers. I had asked for her customer number before, when you were not on the line yet.',
];
