/** One control of a row; what it does when its value changes. */
abstract class Control<Value> {
  protected changed: (value: Value) => unknown = () => undefined;

  onChange(callback: (value: Value) => unknown): this {
    this.changed = callback;
    return this;
  }
}

class DropdownComponent extends Control<string> {
  readonly selectEl: HTMLSelectElement;

  constructor(container: HTMLElement) {
    super();
    this.selectEl = container.createEl('select', { cls: 'dropdown' });
    this.selectEl.addEventListener('change', () => this.changed(this.selectEl.value));
  }

  addOptions(options: Readonly<Record<string, string>>): this {
    for (const [value, text] of Object.entries(options)) this.selectEl.createEl('option', { text, attr: { value } });
    return this;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }
}

/** As in the app a box in a label that looks like a switch. */
class ToggleComponent extends Control<boolean> {
  readonly toggleEl: HTMLElement;
  private readonly box: HTMLInputElement;

  constructor(container: HTMLElement) {
    super();
    this.toggleEl = container.createEl('label', { cls: 'checkbox-container' });
    this.box = this.toggleEl.createEl('input', { attr: { type: 'checkbox', tabindex: '0' } });
    this.box.addEventListener('change', () => {
      this.toggleEl.toggleClass('is-enabled', this.box.checked);
      this.changed(this.box.checked);
    });
  }

  setValue(on: boolean): this {
    this.box.checked = on;
    this.toggleEl.toggleClass('is-enabled', on);
    return this;
  }
}

class ButtonComponent {
  readonly buttonEl: HTMLButtonElement;

  constructor(container: HTMLElement) {
    this.buttonEl = container.createEl('button', { attr: { type: 'button' } });
  }

  setButtonText(text: string): this {
    this.buttonEl.setText(text);
    return this;
  }

  onClick(press: (event: MouseEvent) => unknown): this {
    this.buttonEl.addEventListener('click', press);
    return this;
  }
}

/** A row: what it is on the left, its controls on the right. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;

  constructor(container: HTMLElement) {
    this.settingEl = container.createDiv({ cls: 'setting-item' });
    this.infoEl = this.settingEl.createDiv({ cls: 'setting-item-info' });
    this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name' });
    this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description' });
    this.controlEl = this.settingEl.createDiv({ cls: 'setting-item-control' });
  }

  setName(name: string): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(text: string): this {
    this.descEl.setText(text);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    return this;
  }

  addButton(describe: (button: ButtonComponent) => unknown): this {
    describe(new ButtonComponent(this.controlEl));
    return this;
  }

  addToggle(describe: (toggle: ToggleComponent) => unknown): this {
    describe(new ToggleComponent(this.controlEl));
    return this;
  }

  addDropdown(describe: (dropdown: DropdownComponent) => unknown): this {
    describe(new DropdownComponent(this.controlEl));
    return this;
  }
}
