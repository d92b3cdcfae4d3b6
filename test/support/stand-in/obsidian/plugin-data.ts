/** The `data.json` of a plugin's folder: it outlives a restart of the app. */
export interface PluginData {
  load(plugin: string): Promise<unknown>;
  save(plugin: string, data: unknown): Promise<void>;
}

const FILE = 'stand-in-data-of-';

/** In the page's own storage, so that a reload is a restart. */
export const pluginDataOfPage: PluginData = {
  load: (plugin) => later(() => parsed(window.localStorage.getItem(FILE + plugin))),
  save: (plugin, data) => later(() => window.localStorage.setItem(FILE + plugin, JSON.stringify(data))),
};

/** For tests without a page. */
export class PluginDataInMemory implements PluginData {
  private stored: string | null = null;

  load(): Promise<unknown> {
    return later(() => parsed(this.stored));
  }

  save(_plugin: string, data: unknown): Promise<void> {
    return later(() => {
      this.stored = JSON.stringify(data);
    });
  }
}

/** A file that is no JSON is an error, as in the app. */
function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

function later<Value>(work: () => Value): Promise<Value> {
  return Promise.resolve().then(work);
}
