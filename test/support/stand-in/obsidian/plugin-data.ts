/** The `data.json` of a plugin's folder: it outlives a restart of the app. */
export interface PluginData {
  load(plugin: string): Promise<unknown>;
  save(plugin: string, data: unknown): Promise<void>;
}

const FILE = 'stand-in-data-of-';

/** In the page's own storage, so that a reload is a restart. */
export const pluginDataOfPage: PluginData = {
  async load(plugin) {
    const stored = window.localStorage.getItem(FILE + plugin);
    // A file that is no JSON is an error, as in the app.
    return stored === null ? null : JSON.parse(stored);
  },
  async save(plugin, data) {
    window.localStorage.setItem(FILE + plugin, JSON.stringify(data));
  },
};

/** For tests without a page. */
export class PluginDataInMemory implements PluginData {
  private stored: string | undefined;

  async load(): Promise<unknown> {
    return this.stored === undefined ? null : JSON.parse(this.stored);
  }

  async save(_plugin: string, data: unknown): Promise<void> {
    this.stored = JSON.stringify(data);
  }
}
