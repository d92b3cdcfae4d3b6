export const MODES = ['reading', 'live-preview', 'source'] as const;
export const THEMES = ['light', 'dark'] as const;
/** What a second pane shows of the same note. */
export const BESIDE = ['none', 'reading', 'live-preview'] as const;
export const WIDTHS = ['full', 'narrow'] as const;

/** What the page shows; it stands in the address, so that a test or a screenshot can name it. */
export interface Settings {
  readonly note: string;
  readonly mode: (typeof MODES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly beside: (typeof BESIDE)[number];
  readonly width: (typeof WIDTHS)[number];
  /** The version that the app says it is. */
  readonly app?: string;
}

export function readSettings(hash: string, firstNote: string): Settings {
  const written = new URLSearchParams(hash.replace(/^#/u, ''));
  const oneOf = <Value extends string>(key: string, values: readonly [Value, ...Value[]]): Value =>
    values.find((value) => value === written.get(key)) ?? values[0];
  return {
    note: written.get('note') ?? firstNote,
    mode: oneOf('mode', MODES),
    theme: oneOf('theme', THEMES),
    beside: oneOf('beside', BESIDE),
    width: oneOf('width', WIDTHS),
    ...(written.get('app') !== null && { app: written.get('app') ?? '' }),
  };
}

export function writeSettings(settings: Settings): string {
  return `#${new URLSearchParams({ ...settings }).toString()}`;
}
