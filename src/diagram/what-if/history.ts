import { useState } from 'preact/hooks';
import type { WhatIf } from '../../model/what-if';

interface History {
  readonly keep: (before: WhatIf | undefined, next: WhatIf | undefined, isClick?: boolean) => void;
  /** Goes one step back, and says to what; absent where there is nothing to go back to. */
  readonly undo: (() => WhatIf | undefined) | undefined;
}

/** All that was before. */
export function useHistory(): History {
  const [past, setPast] = useState<readonly (WhatIf | undefined)[]>([]);
  return {
    /** A second click takes the first one back, and leaves nothing to undo: two of them are a double click, which is something else. */
    keep: (before, next, isClick = false) => {
      if (same(before, next)) return;
      setPast(isClick && past.length > 0 && same(past.at(-1), next) ? past.slice(0, -1) : [...past, before]);
    },
    undo: past.length === 0 ? undefined : () => {
      setPast(past.slice(0, -1));
      return past.at(-1);
    },
  };
}

function same(a: WhatIf | undefined, b: WhatIf | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
