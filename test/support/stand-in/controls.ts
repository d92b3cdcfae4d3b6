import { BESIDE, MODES, THEMES, WIDTHS } from './settings';
import type { RibbonIcon } from './obsidian/registrations';
import type { Settings } from './settings';

export interface Actions {
  readonly ribbon: readonly RibbonIcon[];
  readonly canvases: readonly RibbonIcon[];
  readonly change: (settings: Partial<Settings>) => void;
  readonly commands: () => void;
  readonly openSettings: () => void;
  readonly print: () => void;
  readonly popOut: () => void;
  readonly setEnabled: (enabled: boolean) => void;
}

export function drawControls(container: HTMLElement, settings: Settings, isEnabled: boolean, actions: Actions): void {
  container.empty();
  select(container, 'View', MODES, settings.mode, (mode) => actions.change({ mode }));
  select(container, 'Beside it', BESIDE, settings.beside, (beside) => actions.change({ beside }));
  select(container, 'Theme', THEMES, settings.theme, (theme) => actions.change({ theme }));
  select(container, 'Width', WIDTHS, settings.width, (width) => actions.change({ width }));
  button(container, 'Commands', actions.commands);
  button(container, 'Settings', actions.openSettings);
  button(container, 'Print view', actions.print);
  button(container, 'Open in new window', actions.popOut);
  for (const { title, press } of [...actions.ribbon, ...actions.canvases]) button(container, title, press);
  button(container, isEnabled ? 'Disable plugin' : 'Enable plugin', () => actions.setEnabled(!isEnabled));
}

function select<Value extends string>(container: HTMLElement, label: string, values: readonly Value[], current: Value, choose: (value: Value) => void): void {
  const labelled = container.createEl('label', { text: `${label} ` });
  const list = labelled.createEl('select');
  for (const value of values) list.createEl('option', { text: value.replace('-', ' '), attr: { value } });
  list.value = current;
  list.addEventListener('change', () => {
    const chosen = values.find((value) => value === list.value);
    if (chosen !== undefined) choose(chosen);
  });
}

function button(container: HTMLElement, text: string, press: (event: MouseEvent) => unknown): void {
  container.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', press);
}

export function drawFiles(container: HTMLElement, notes: Iterable<string>, current: string, open: (note: string) => void): void {
  container.empty();
  const list = container.createEl('ul');
  for (const note of notes) {
    const link = list.createEl('li').createEl('a', { text: note, attr: { href: `#note=${encodeURIComponent(note)}` } });
    if (note === current) link.setAttribute('aria-current', 'page');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(note);
    });
  }
}
