import type { Finding } from '~/domain/scenario/finding';

const ranks = ['first', 'second', 'third', 'fourth', 'fifth'];

type BalanceFinding = Extract<Finding, { chance: number } | { of: number }>;

/** What a finding says to the author, with what to do about it. */
export function findingSentence(finding: Finding): string {
  return isBalance(finding) ? balanceSentence(finding) : structureSentence(finding);
}

function isBalance(finding: Finding): finding is BalanceFinding {
  return 'chance' in finding || 'of' in finding;
}

function structureSentence(finding: Exclude<Finding, BalanceFinding>): string {
  switch (finding.kind) {
    case 'too-many-situations':
      return 'Moods and facts make too many situations to go through; ask for fewer facts, or ask for them earlier.';
    case 'loop':
      return `The talk can go round without an end: ${[...finding.turns, finding.turns[0]].map((turn) => `\`${turn}\``).join(' → ')}. Lead it on, or let a fact break the round.`;
    case 'turn-never-reached':
      return 'No talk ever comes to this turn; lead a reply here, or take it out.';
    case 'ending-never-reached':
      return 'No talk ever ends here; lead a reply here, or take it out.';
    case 'reply-never-offered':
      return 'This reply is never offered: no talk comes here with what its `when` asks for.';
    case 'line-never-said':
      return 'This line is never said: no talk comes here with what its `when` asks for, and the lines above leave over.';
    case 'way-never-taken':
      return 'This way is never taken: no talk comes here with what its `when` asks for, and the ways above leave over.';
    case 'too-few-replies':
      return `In some situation only ${finding.offered === 1 ? 'one reply is' : 'no reply is'} offered here; leave at least two without \`when\`.`;
    case 'fact-never-set':
      return `No reply sets \`${finding.fact}\`; set it, or take it out.`;
    case 'dimension-never-tested':
      return `Whatever is chosen, \`${finding.dimension}\` gets the same points; test it, or take it out of \`dimensions\`.`;
    case 'minimum-out-of-reach':
      return `Nobody can get this far: the best that can be had for \`${finding.dimension}\` is ${finding.best}.`;
    case 'nothing-passes':
      return 'No talk passes: none that ends well meets every minimum.';
    case 'too-few-endings':
      return `A scenario has at least three endings; now there ${finding.endings === 1 ? 'is one' : `are ${finding.endings}`}.`;
    case 'no-kind-no':
      return 'There is no `kind-no` ending that passes; where a rule is at stake, there should be one.';
    case 'many-or-few-turns':
      return `A scenario has 10 to 25 turns; this one has ${finding.turns}.`;
    case 'slip-pays':
      return 'The best path of the debrief leads through this reply, although it takes more points than it gives; let what repairs it earn less.';
    case 'fact-never-asked':
      return `No \`when\` asks for \`${finding.fact}\`: it changes nothing in the talk, and is only told in the debrief.`;
    case 'too-long':
      return `This ${finding.what} has ${finding.words} words; ${finding.most} are enough.`;
    case 'too-short':
      return `This ${finding.what} has ${finding.words} words; a reason takes at least ${finding.least}.`;
  }
}

function balanceSentence(finding: BalanceFinding): string {
  switch (finding.kind) {
    case 'position-passes':
      return `Always choosing the ${ranks[finding.number]} reply of the file passes (${percent(finding.chance)}); mix the order, or let that row fail somewhere.`;
    case 'length-passes':
      return `Always choosing the ${lengthRank(finding.number)} reply passes (${percent(finding.chance)}); make some right replies shorter or longer.`;
    case 'nicest-passes':
      return `Always pleasing the customer most passes (${percent(finding.chance)}); let a gift have its price.`;
    case 'coldest-passes':
      return `Always choosing what pleases least passes (${percent(finding.chance)}); let coldness have its price.`;
    case 'random-passes':
      return `Random play passes in ${percent(finding.chance)} of all talks; it must be under 2 %. Raise a minimum, or let mistakes tell.`;
    case 'mostly-right-fails':
      return `Somebody who is right four times out of five passes in ${percent(finding.chance)} of all talks; it must be at least 50 %. Lower a minimum, or let a slip be made good.`;
    case 'right-at-one-position':
      return `The right reply stands ${ranks[finding.number]} in ${finding.turns} of ${finding.of} turns; 40 % is the most. Mix the order.`;
    case 'right-at-one-length':
      return `The right reply is the ${lengthRank(finding.number)} in ${finding.turns} of ${finding.of} turns; 40 % is the most. Make some shorter or longer.`;
  }
}

function lengthRank(number: number): string {
  return number === 0 ? 'longest' : `${ranks[number]} longest`;
}

export function percent(chance: number): string {
  return `${(chance * 100).toFixed(1)} %`;
}
