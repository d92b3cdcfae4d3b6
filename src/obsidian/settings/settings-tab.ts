import { PluginSettingTab, requireApiVersion, type App, type Plugin, type Setting, type SettingDefinitionItem } from 'obsidian';
import { idsOf } from '../../block/values/word';
import type { Pipeline } from '../../pipeline';
import type { Switch } from '../editing/switch';
import { drawRows } from './older-rows';
import { LIVE_PICTURE, lookRows, readingRows, viewRows, type DrawnRow, type RowGroup } from './rows';
import { Sample } from './sample';
import { OPENING, settingsIn, type SettingId } from './settings';
import type { SettingsStore } from './settings-store';

/** What the tab shows and changes. */
export interface Shown {
  readonly pipeline: Pipeline;
  readonly settings: SettingsStore;
  readonly livePicture: Switch;
}

const RESET = 'Reset all';

/** The plugin's settings: said once, drawn by Obsidian from 1.13 on and by `display` before. */
export class AttentionSettingTab extends PluginSettingTab {
  override icon = 'layout-grid';
  private readonly sample: Sample;
  private erase: (() => void) | undefined;

  constructor(app: App, plugin: Plugin, private readonly shown: Shown) {
    super(app, plugin);
    this.sample = new Sample(shown.pipeline, shown.settings);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return this.groups();
  }

  override getControlValue(key: string): unknown {
    return key === LIVE_PICTURE ? this.shown.livePicture.isOn() : Object.entries(this.shown.settings.now).find(([id]) => id === key)?.[1];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (key === LIVE_PICTURE && value !== this.shown.livePicture.isOn()) this.shown.livePicture.toggle();
    if (!isSettingId(key)) return;
    const kind = idsOf(OPENING).find((opened) => key === `view-${opened}`);
    if (kind !== undefined) this.sample.show(kind);
    await this.shown.settings.set(key, value);
  }

  /** Called before 1.13 only. */
  override display(): void {
    this.draw();
  }

  override hide(): void {
    this.erase?.();
    this.erase = undefined;
    super.hide();
  }

  private draw(): void {
    this.erase?.();
    this.containerEl.empty();
    this.erase = drawRows(this.containerEl, this.groups(), this);
  }

  private groups(): RowGroup[] {
    const newer: RowGroup[] = this.shown.settings.isNewer ? [{ type: 'group', items: [this.newerRow()] }] : [];
    return [...newer, lookRows(), { type: 'group', items: [this.sampleRow()] }, viewRows(), readingRows(), { type: 'group', items: [this.resetRow()] }];
  }

  private newerRow(): DrawnRow {
    return {
      name: 'A newer version stored these settings', desc: 'What this version does not know is as at first. All of them are kept for the newer version, whatever you change here.', searchable: false,
      render: () => () => undefined,
    };
  }

  private sampleRow(): DrawnRow {
    return {
      name: 'A sample', desc: '', searchable: false,
      render: (setting: Setting) => {
        setting.settingEl.addClass('attn-sample');
        return this.sample.drawIn(setting.settingEl.createDiv({ cls: 'attn-sample-picture', attr: { role: 'region', 'aria-label': 'A sample', tabindex: '0' } }));
      },
    };
  }

  private resetRow(): DrawnRow {
    return {
      name: 'Reset', desc: 'Everything as it was at first, but for what is chosen for this device.', aliases: ['defaults'],
      render: (setting: Setting) => {
        setting.addButton((button) => button.setButtonText(RESET).onClick(() => void this.reset()));
        return () => undefined;
      },
    };
  }

  /** The controls are drawn anew; the focus stays where it was. */
  private async reset(): Promise<void> {
    await this.shown.settings.reset();
    if (requireApiVersion('1.13.0')) this.update();
    else this.draw();
    [...this.containerEl.querySelectorAll('button')].find(({ textContent }) => textContent === RESET)?.focus();
  }
}

function isSettingId(key: string): key is SettingId {
  return Object.hasOwn(settingsIn({}), key);
}
