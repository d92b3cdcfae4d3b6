import { isRecord } from '../record';
import { settingsIn, type Settings } from './settings';

/** Counts up when older versions would read a setting wrongly. */
const VERSION = 1;

/** Where what a newer version stored is kept, as it stored it, once this one stores anything. */
const NEWER = 'newer';

type Stored = Readonly<Record<string, unknown>>;

/** What the vault holds for the plugin. */
export interface ReadSettings {
  readonly settings: Settings;
  /** The settings that had a value which they cannot have. */
  readonly wrong: readonly string[];
  /** What this version knows nothing of: it is stored again as it was. */
  readonly kept: Stored;
  /** Whether a newer version stored them. */
  readonly isNewer: boolean;
}

/** Whatever was stored, by this version or another, or by hand; nothing at all where it makes no sense. */
export function readSettings(stored: unknown): ReadSettings {
  const found = isRecord(stored) ? stored : {};
  const kept = found[NEWER];
  const all = isRecord(kept) && versionOf(kept) <= VERSION ? kept : found;
  const settings = settingsIn(all);
  const isNewer = versionOf(all) > VERSION;
  const known = Object.entries(settings).filter(([id]) => Object.hasOwn(all, id));
  return {
    settings, isNewer,
    wrong: isNewer ? [] : known.filter(([id, value]) => all[id] !== value).map(([id]) => id),
    kept: isNewer ? { [NEWER]: all } : Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'version' && !Object.hasOwn(settings, id))),
  };
}

/** What is as at first is not stored: it may be another first in a later version. */
export function toStore(settings: Settings, kept: Stored): Stored {
  const first: Stored = settingsIn({});
  return { ...kept, ...Object.fromEntries(Object.entries(settings).filter(([id, value]) => first[id] !== value)), version: VERSION };
}

function versionOf({ version }: Stored): number {
  return typeof version === 'number' ? version : VERSION;
}
