/** The browser's storage where it may be used: without it everything works, and nothing is kept. */
export interface Store {
  get(key: string): string | null;
  /** False when nothing could be kept: storage is full or forbidden. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** Storage of the page. Each call stands alone, since a browser may forbid it at any moment. */
export const pageStore: Store = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept, then.
    }
  },
};
