import type { ComponentChildren, RefObject, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  /** More about it, for those who rest on it. */
  readonly hint?: string;
  /** Items of one group stand together beneath its name. */
  readonly group?: string;
  /** One of several that exclude each other: choosing it leaves the menu open. */
  readonly checked?: () => boolean;
}

interface Props {
  readonly name: string;
  readonly idPrefix: string;
  readonly items: readonly MenuItem[];
  /** What stays in one line with the button. */
  readonly beside?: ComponentChildren;
}

/** Three dots on 16 × 16. */
const DOTS = 'M2 6.5h3v3H2zM6.5 6.5h3v3h-3zM11 6.5h3v3h-3z';

type From = 'first' | 'last';

/**
 * What is seldom needed, behind one button. The list takes room of its own beneath the controls, rather than lie over the picture:
 * a note's editor cuts off what reaches beyond its block. WAI-ARIA Authoring Practices, menu button.
 */
export function Menu({ name, idPrefix, items, beside }: Props): VNode {
  const [open, setOpen] = useState<From>();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(undefined);
    button.current?.focus();
  };
  useLayoutEffect(() => {
    if (open !== undefined) itemsIn(list.current).at(open === 'first' ? 0 : -1)?.focus();
  }, [open]);
  usePressOutside([button, list], open !== undefined, () => setOpen(undefined));
  const run = (item: MenuItem) => {
    if (item.checked === undefined) close();
    item.run();
  };
  return (
    <>
      <span class="attn-toolbar-end">
        {beside}
        <button
          ref={button} type="button" class="attn-toggle attn-more-button" aria-label={name} title={name} aria-haspopup="menu" aria-expanded={open !== undefined} aria-controls={`${idPrefix}-menu`}
          onClick={() => (open === undefined ? setOpen('first') : close())} onKeyDown={(event) => opened(event, setOpen)}
        >
          <svg class="attn-icon" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true"><path d={DOTS} /></svg>
        </button>
      </span>
      <div
        ref={list} id={`${idPrefix}-menu`} class="attn-menu" role="menu" aria-label={name} hidden={open === undefined}
        onKeyDown={(event) => walked(event, close)} onFocusOut={({ relatedTarget, currentTarget }) => leaves(relatedTarget, [button.current, ...itemsIn(currentTarget)]) && setOpen(undefined)}
      >
        {open !== undefined && groupsOf(items).map(([group, members]) => <Group key={group} name={group} items={members} onRun={run} />)}
      </div>
    </>
  );
}

function Group({ name, items, onRun }: { readonly name: string; readonly items: readonly MenuItem[]; readonly onRun: (item: MenuItem) => void }): VNode {
  return (
    <div class="attn-menu-group" role="group" aria-label={name === '' ? undefined : name}>
      {name !== '' && <span class="attn-menu-name" aria-hidden="true">{name}</span>}
      <span class="attn-menu-items" role="none">
        {items.map((item) => (
          <button
            key={item.id} type="button" class="attn-toggle attn-menu-item" role={item.checked === undefined ? 'menuitem' : 'menuitemradio'} aria-checked={item.checked?.()}
            tabIndex={-1} title={item.hint} onClick={() => onRun(item)}
          >
            {item.label}
          </button>
        ))}
      </span>
    </div>
  );
}

/** In the order in which the groups first come; items without one stand together. */
function groupsOf(items: readonly MenuItem[]): [string, MenuItem[]][] {
  const groups = new Map<string, MenuItem[]>();
  for (const item of items) groups.set(item.group ?? '', [...(groups.get(item.group ?? '') ?? []), item]);
  return [...groups];
}

function itemsIn(list: HTMLElement | null): HTMLElement[] {
  return Array.from(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);
}

function opened(event: TargetedKeyboardEvent<HTMLElement>, setOpen: (from: From) => void): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
  event.preventDefault();
  event.stopPropagation();
}

/** Arrow keys go round, Home and End to the ends, a letter to the next item that begins with it. */
function walked(event: TargetedKeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.key === 'Tab') return;
  const items = itemsIn(event.currentTarget);
  const to = ledTo(event.key, items, items.findIndex((item) => item === event.currentTarget.ownerDocument.activeElement));
  if (event.key === 'Escape') close();
  else if (to !== undefined) to.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function ledTo(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown': case 'ArrowRight': return items[(at + 1) % items.length];
    case 'ArrowUp': case 'ArrowLeft': return items.at(at - 1);
    case 'Home': return items[0];
    case 'End': return items.at(-1);
    default: return key === ' ' ? undefined : [...items.slice(at + 1), ...items.slice(0, at + 1)].find(({ textContent }) => textContent.toLowerCase().startsWith(key.toLowerCase()));
  }
}

/** Whether the focus went to something else; it goes nowhere where a finger presses what takes none. */
function leaves(to: EventTarget | null, inside: readonly (HTMLElement | null)[]): boolean {
  return to !== null && !inside.some((element) => element === to);
}

function usePressOutside(inside: readonly RefObject<HTMLElement>[], active: boolean, onPress: () => void): void {
  useEffect(() => {
    const page = inside[0]?.current?.ownerDocument;
    if (!active || page === undefined) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      const pressed = event.composedPath();
      if (!inside.some(({ current }) => current !== null && pressed.includes(current))) onPress();
    };
    page.addEventListener('pointerdown', onPointerDown);
    return () => page.removeEventListener('pointerdown', onPointerDown);
  }, [active]);
}
