/** The versions of Obsidian that this stands in for: the one that `minAppVersion` names, and the newest whose typings are here. */
export const APPS = ['newest', 'oldest'] as const;
export type AppAge = (typeof APPS)[number];

/** Whether an app of one version is of another, or newer: what `requireApiVersion` answers there. */
export function apiVersion(own: string): (version: string) => boolean {
  const ownParts = own.split('.').map(Number);
  return (version) => {
    const wanted = version.split('.').map(Number);
    const differing = wanted.findIndex((part, index) => part !== ownParts[index]);
    return differing < 0 || (ownParts[differing] ?? 0) > (wanted[differing] ?? 0);
  };
}
