/** What style elements that scripts make have to carry: the page's policy lets no other through. */
export function styleNonce() {
  const { nonce } = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]') ?? {};
  return nonce ?? '';
}

// The lock that keeps a page from scrolling behind a dialog makes its own style element and asks here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
