/** What Obsidian keeps on a device, apart for each vault. */
export interface LocalStorage {
  loadLocalStorage(key: string): unknown;
  saveLocalStorage(key: string, data: unknown): void;
}

const VAULT = 'stand-in-vault';

export const localStorageOfVault: LocalStorage = {
  loadLocalStorage(key) {
    const stored = window.localStorage.getItem(`${VAULT}-${key}`);
    try {
      return stored === null ? null : JSON.parse(stored);
    } catch {
      return null;
    }
  },
  saveLocalStorage(key, data) {
    if (data === null) window.localStorage.removeItem(`${VAULT}-${key}`);
    else window.localStorage.setItem(`${VAULT}-${key}`, JSON.stringify(data));
  },
};
