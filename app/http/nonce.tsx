import { createContext, useContext } from 'react';

const NonceContext = createContext('');

export const NonceProvider = NonceContext.Provider;

/** The nonce for this response's scripts. Empty in the browser, which hides it from scripts by design. */
export function useNonce(): string {
  return useContext(NonceContext);
}
