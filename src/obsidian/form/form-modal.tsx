import { Modal } from 'obsidian';
import { render } from 'preact';
import { filledBelow } from '../../block/form/filled';
import { templates } from '../../block/form/templates';
import { eraseBlock } from '../../live/live-block';
import type { FormHost } from '../../live/form/form-host';
import { FormWindow } from '../../live/form/form-window';
import type { Around } from '../../model/around';
import type { VaultReader } from '../elsewhere/vault-reader';
import { PreviewDrawing } from './preview-drawing';

/** What the window is opened for. */
export interface FormTask {
  readonly title: string;
  readonly source: string;
  readonly withTemplates: boolean;
  /** What the button says. */
  readonly action: string;
  /** Of the note that the block is for. */
  readonly path: string;
  /** → why the block could not be written; undefined where it was. */
  readonly write: (source: string) => string | undefined | Promise<string | undefined>;
}

const ID = 'attention-diagrams-form';

export class FormModal extends Modal {
  private isChanged = false;
  /** Whether it was closed with changes and the reader has not said what becomes of them. */
  private leaving = false;
  private readonly drawing: PreviewDrawing;
  private readonly host: FormHost = {
    below: (text) => filledBelow(text, this.around(text)),
    read: (text) => this.reader.pipeline.read(text, this.around(text)),
    draw: (container, text) => this.drawing.draw(container, text),
    erase: eraseBlock,
    done: (text) => this.done(text),
    cancel: () => this.close(),
    discard: () => this.discard(),
    stay: () => this.ask(false),
    changed: (isChanged) => {
      this.isChanged = isChanged;
    },
  };

  constructor(private readonly reader: VaultReader, private readonly task: FormTask) {
    super(reader.app);
    this.drawing = new PreviewDrawing(reader, { id: `${ID}-block`, path: task.path });
  }

  override onOpen(): void {
    const { title } = this.task;
    this.setTitle(title);
    this.modalEl.addClass('attn-form-modal');
    this.modalEl.setAttr('role', 'dialog');
    this.modalEl.setAttr('aria-modal', 'true');
    this.modalEl.setAttr('aria-label', title);
    this.draw();
  }

  /** By Escape, its cross, a press beside it or a button: what was changed is not lost by that. */
  override close(): void {
    if (!this.isChanged) super.close();
    else this.ask(!this.leaving);
  }

  override onClose(): void {
    render(null, this.contentEl);
  }

  private around(source: string): Around {
    return this.reader.known({ source, path: this.task.path });
  }

  private ask(leaving: boolean): void {
    this.leaving = leaving;
    this.draw();
  }

  private draw(): void {
    const { source, withTemplates, action } = this.task;
    render(<FormWindow idPrefix={ID} source={source} templates={withTemplates ? templates : []} action={action} host={this.host} leaving={this.leaving} />, this.contentEl);
  }

  private discard(): void {
    this.isChanged = false;
    this.close();
  }

  private async done(source: string): Promise<string | undefined> {
    const refused = await this.task.write(source);
    if (refused === undefined) this.discard();
    else this.ask(false);
    return refused;
  }
}
