import { Setting } from 'obsidian';
import type { ControlRow, DrawnRow, RowGroup } from './rows';

/** Where controls have their values. */
interface Values {
  readonly getControlValue: (key: string) => unknown;
  readonly setControlValue: (key: string, value: unknown) => void | Promise<void>;
}

/** The rows for an app that cannot draw them itself. Returns what takes them away. */
export function drawRows(container: HTMLElement, groups: readonly RowGroup[], values: Values): () => void {
  const drawn = groups.flatMap(({ heading, items }) => {
    if (heading !== undefined) new Setting(container).setName(heading).setHeading();
    return items.map((row) => drawRow(container, row, values));
  });
  return () => {
    for (const erase of drawn) erase();
  };
}

function drawRow(container: HTMLElement, row: ControlRow | DrawnRow, values: Values): () => void {
  const setting = new Setting(container).setName(row.name).setDesc(row.desc);
  if ('render' in row) return row.render(setting);
  addControl(setting, row, values);
  return () => undefined;
}

function addControl(setting: Setting, { name, control }: ControlRow, values: Values): void {
  const change = (value: unknown): void => void values.setControlValue(control.key, value);
  const value = values.getControlValue(control.key);
  if (control.type === 'toggle') {
    setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change).toggleEl.querySelector('input')?.setAttribute('aria-label', name));
    return;
  }
  setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(String(value)).onChange(change).selectEl.setAttribute('aria-label', name));
}
