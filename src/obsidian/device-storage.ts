import { Notice, type App } from 'obsidian';

/** What Obsidian keeps on this device, apart for each vault. */
export interface Storage {
  readonly load: (key: string) => unknown;
  /** May refuse, where the device has no room. */
  readonly save: (key: string, data: unknown) => void;
}

/** Nothing is known where the device lets nobody read it. */
export function deviceStorage(app: App): Storage {
  return {
    load: (key) => {
      try {
        const stored: unknown = app.loadLocalStorage(key);
        return stored;
      } catch (refused) {
        console.warn(refused);
        return undefined;
      }
    },
    save: (key, data) => app.saveLocalStorage(key, data),
  };
}

/** Where the device refuses, that is said once: all goes on as before, until the app is closed. */
export function tellingStorage(storage: Storage, refusal: string): Storage {
  let isTold = false;
  return {
    load: storage.load,
    save: (key, data) => {
      try {
        storage.save(key, data);
      } catch (refused) {
        console.warn(refused);
        if (!isTold) new Notice(refusal);
        isTold = true;
      }
    },
  };
}
