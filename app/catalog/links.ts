/** A link's address if learners may follow it: http(s), mailto, or a page of this site. */
export function allowedLink(address: string): string | undefined {
  if (address.startsWith('/')) return sitePath(address);
  if (!URL.canParse(address)) return undefined;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol) ? address : undefined;
}

/** Pictures come from this site alone: the content security policy lets no other in. */
export function allowedPicture(address: string): string | undefined {
  return sitePath(address);
}

/** `//host` and `/\host` look like paths, and leave the site. Browsers drop tabs and line breaks before they decide. */
function sitePath(address: string): string | undefined {
  return /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : undefined;
}
