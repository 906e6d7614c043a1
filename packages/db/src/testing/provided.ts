declare module 'vitest' {
  /** What the global set-up hands to every test file. */
  interface ProvidedContext {
    clusterUrl: string;
  }
}
