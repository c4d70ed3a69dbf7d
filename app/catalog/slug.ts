/** A heading's words as an anchor: letters and digits of any script, joined by `-`. */
export function slugOf(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'section' : slug;
}

/** Gives out each anchor once: the second "Try it" is `try-it-2`. `taken` are ids that the page uses already. */
export function anchorMaker(taken: Iterable<string>): (words: string) => string {
  const used = new Set(taken);
  return (words) => {
    const slug = slugOf(words);
    let anchor = slug;
    for (let number = 2; used.has(anchor); number += 1) anchor = `${slug}-${number}`;
    used.add(anchor);
    return anchor;
  };
}
