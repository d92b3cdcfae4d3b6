const LONGEST = 60;

/** Characters that a file system, a link or an address takes for its own. */
const NOT_IN_NAMES = /[\\/:*?"<>|#^[\]%\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** A title → the name of a file without its ending, on any system. */
export function fileName(title: string | undefined): string {
  const kept = Array.from((title ?? '').replace(NOT_IN_NAMES, ' ').replace(/\s+/gu, ' ').trim()).slice(0, LONGEST).join('').replace(/^\.+|[. ]+$/gu, '');
  return kept === '' ? 'attention' : kept;
}
