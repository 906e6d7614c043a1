/** Web storage that may be full, forbidden or from another version: reading gives null, writing never throws. */
function safe(storage: () => Storage) {
  return {
    read(key: string) {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write(key: string, value: string) {
      try {
        storage().setItem(key, value);
      } catch {
        // The page works without it; only a reload forgets.
      }
    },
    keys() {
      try {
        return Object.keys(storage());
      } catch {
        return [];
      }
    },
    remove(key: string) {
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was stored then.
      }
    },
  };
}

export const session = safe(() => sessionStorage);
export const local = safe(() => localStorage);
