import { Modal } from './obsidian/modal';
import { Setting } from './obsidian/setting';
import type { PluginSettingTab, SettingDefinition, SettingDefinitionGroup } from './obsidian/setting-tab';
import { requireApiVersion } from './obsidian/version';

/** The app's settings with a plugin's tab: what it declares from 1.13 on, with a search; what it draws itself before. */
export class SettingsWindow extends Modal {
  private cleanups: (() => void)[] = [];
  private readonly search: HTMLInputElement;

  constructor(app: unknown, private readonly tab: PluginSettingTab, name: string) {
    super(app);
    this.setTitle(name);
    this.modalEl.addClass('mod-settings');
    this.modalEl.setAttr('role', 'dialog');
    this.modalEl.setAttr('aria-label', 'Settings');
    this.search = this.contentEl.createEl('input', { attr: { type: 'text', placeholder: 'Search settings…', 'aria-label': 'Search settings' } });
    this.search.hidden = !this.isDeclared;
    this.search.addEventListener('input', () => this.draw());
    this.contentEl.append(tab.containerEl);
  }

  override onOpen(): void {
    if (this.isDeclared) {
      this.tab.drawn = () => this.draw();
      this.draw();
    } else {
      this.tab.display();
    }
  }

  override onClose(): void {
    this.clear();
    this.tab.drawn = undefined;
    this.tab.hide();
  }

  private get isDeclared(): boolean {
    return requireApiVersion('1.13.0') && this.tab.getSettingDefinitions().length > 0;
  }

  private draw(): void {
    this.clear();
    this.tab.containerEl.empty();
    for (const group of this.tab.getSettingDefinitions()) this.drawGroup(group);
  }

  private drawGroup({ heading, items }: SettingDefinitionGroup): void {
    const shown = items.filter((item) => matches(item, this.search.value));
    if (shown.length === 0) return;
    const group = this.tab.containerEl.createDiv({ cls: 'setting-group' });
    if (heading !== undefined) new Setting(group).setName(heading).setHeading();
    const list = group.createDiv({ cls: 'setting-items' });
    for (const item of shown) this.drawItem(new Setting(list).setName(item.name).setDesc(item.desc ?? ''), item);
  }

  private drawItem(setting: Setting, { name, control, render }: SettingDefinition): void {
    const cleanup = render?.(setting);
    if (typeof cleanup === 'function') this.cleanups.push(cleanup);
    if (control === undefined) return;
    const change = (value: unknown) => void this.tab.setControlValue(control.key, value);
    const value = this.tab.getControlValue(control.key);
    if (control.type === 'toggle') setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change).toggleEl.querySelector('input')?.setAttribute('aria-label', name));
    else setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(String(value)).onChange(change).selectEl.setAttribute('aria-label', name));
  }

  private clear(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
  }
}

function matches({ name, desc = '', aliases = [], searchable = true }: SettingDefinition, wanted: string): boolean {
  if (wanted === '') return true;
  return searchable && [name, desc, ...aliases].some((text) => text.toLowerCase().includes(wanted.toLowerCase()));
}
