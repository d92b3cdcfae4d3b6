import { Modal } from './obsidian/modal';
import { Setting } from './obsidian/setting';
import { NewestSettingTab, type SettingDefinition, type SettingDefinitionGroup } from './obsidian/newest-setting-tab';
import type { PluginSettingTab } from './obsidian/setting-tab';

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
    this.search.hidden = declaredIn(tab) === undefined;
    this.search.addEventListener('input', () => this.draw(declaredIn(tab)));
    this.contentEl.append(tab.containerEl);
  }

  override onOpen(): void {
    const tab = declaredIn(this.tab);
    if (tab === undefined) {
      this.tab.display();
      return;
    }
    tab.drawn = () => this.draw(tab);
    this.draw(tab);
  }

  override onClose(): void {
    this.clear();
    if (this.tab instanceof NewestSettingTab) this.tab.drawn = undefined;
    this.tab.hide();
  }

  private draw(tab: NewestSettingTab | undefined): void {
    this.clear();
    this.tab.containerEl.empty();
    for (const group of tab?.getSettingDefinitions() ?? []) this.drawGroup(tab, group);
  }

  private drawGroup(tab: NewestSettingTab | undefined, { heading, items }: SettingDefinitionGroup): void {
    const shown = items.filter((item) => matches(item, this.search.value));
    if (shown.length === 0) return;
    const group = this.tab.containerEl.createDiv({ cls: 'setting-group' });
    if (heading !== undefined) new Setting(group).setName(heading).setHeading();
    const list = group.createDiv({ cls: 'setting-items' });
    for (const item of shown) this.drawItem(new Setting(list).setName(item.name).setDesc(item.desc ?? ''), item, tab);
  }

  private drawItem(setting: Setting, { name, control, render }: SettingDefinition, tab: NewestSettingTab | undefined): void {
    const cleanup = render?.(setting);
    if (typeof cleanup === 'function') this.cleanups.push(cleanup);
    if (control === undefined || tab === undefined) return;
    const change = (value: unknown) => void tab.setControlValue(control.key, value);
    const value = tab.getControlValue(control.key);
    if (control.type === 'toggle') setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change).toggleEl.querySelector('input')?.setAttribute('aria-label', name));
    else setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(String(value)).onChange(change).selectEl.setAttribute('aria-label', name));
  }

  private clear(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
  }
}

/** A tab that Obsidian draws from what it declares; before 1.13 none does. */
function declaredIn(tab: PluginSettingTab): NewestSettingTab | undefined {
  return tab instanceof NewestSettingTab && tab.getSettingDefinitions().length > 0 ? tab : undefined;
}

function matches({ name, desc = '', aliases = [], searchable = true }: SettingDefinition, wanted: string): boolean {
  if (wanted === '') return true;
  return searchable && [name, desc, ...aliases].some((text) => text.toLowerCase().includes(wanted.toLowerCase()));
}
