/** The addresses that credentials name; they must stay for as long as any credential is shown anywhere. */
export function credentialAddresses(appUrl: string) {
  return {
    issuer: `${appUrl}/credentials/issuer`,
    keys: `${appUrl}/credentials/keys`,
    key: (keyId: string) => `${appUrl}/credentials/keys/${keyId}`,
    statusList: (list: number) => `${appUrl}/credentials/status/${list}`,
    check: (code: string) => `${appUrl}/verify/${code}`,
  };
}
