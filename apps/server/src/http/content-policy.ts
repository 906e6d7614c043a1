/** What a page may load and do, for the header `Content-Security-Policy`. Whatever is not named is forbidden. */
export function contentPolicy({ isHttps, nonce }: { isHttps: boolean; nonce?: string }) {
  const style = nonce ? ["'self'", `'nonce-${nonce}'`] : ["'self'"];
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    // Style elements are made by the staff's component library alone; they carry the page's nonce.
    `style-src ${style.join(' ')}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join(';');
}
