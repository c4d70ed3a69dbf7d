import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** A fresh nonce for the scripts of each response, and the headers that rest on it. */
export function securityHeaders({ https, development }: { https: boolean; development: boolean }) {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
        'font-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'img-src': ["'self'", 'data:'],
        'manifest-src': ["'self'"],
        'script-src': [(_request, response) => `'nonce-${(response as Response).locals.nonce as string}'`, "'self'"],
        // Vite puts styles into the page while developing; the built app has none.
        'style-src': development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    // With the default, no-referrer, browsers send `Origin: null` on plain forms.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    // Spoofable, and Remix would believe them before Host.
    delete request.headers['x-forwarded-host'];
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    protect(request, response, next);
  };
}
