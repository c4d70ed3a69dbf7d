/** What a token may be used for. */
export const apiScopes = ['certifications:read', 'seals:read'] as const;
export type ApiScope = (typeof apiScopes)[number];

export const scopeWords: Record<ApiScope, string> = {
  'certifications:read': 'Read certifications, with the personal data that the register shows',
  'seals:read': 'Read the daily signatures of the register, without personal data',
};
