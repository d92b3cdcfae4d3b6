/** The version of Obsidian that this stands in for, unless the address names another: `app=1.8.7`. */
const VERSION = '1.13.1';

function versionNow(): number[] {
  const named = typeof location === 'undefined' ? null : new URLSearchParams(location.hash.slice(1)).get('app');
  return (named ?? VERSION).split('.').map(Number);
}

/** Whether the app is of this version or a newer one. */
export function requireApiVersion(version: string): boolean {
  const own = versionNow();
  const wanted = version.split('.').map(Number);
  const differing = wanted.findIndex((part, index) => part !== own[index]);
  return differing < 0 || (own[differing] ?? 0) > (wanted[differing] ?? 0);
}
