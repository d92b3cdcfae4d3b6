import { Modal } from 'obsidian';
import { render } from 'preact';
import { filledBelow } from '../../block/form/filled';
import { templates } from '../../block/form/templates';
import { eraseBlock } from '../../live/live-block';
import { FormWindow } from '../../live/form/form-window';
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
  constructor(private readonly reader: VaultReader, private readonly task: FormTask) {
    super(reader.app);
  }

  override onOpen(): void {
    const { title, source, withTemplates, action, path } = this.task;
    this.setTitle(title);
    this.modalEl.addClass('attn-form-modal');
    this.modalEl.setAttr('role', 'dialog');
    this.modalEl.setAttr('aria-modal', 'true');
    this.modalEl.setAttr('aria-label', title);
    const drawing = new PreviewDrawing(this.reader, { id: `${ID}-block`, path });
    const host = {
      below: (text: string) => filledBelow(text, this.reader.known({ source: text, path })),
      read: (text: string) => this.reader.pipeline.read(text, this.reader.known({ source: text, path })),
      draw: (container: HTMLElement, text: string) => drawing.draw(container, text),
      erase: eraseBlock,
      done: (text: string) => this.done(text),
      cancel: () => this.close(),
    };
    render(<FormWindow idPrefix={ID} source={source} templates={withTemplates ? templates : []} action={action} host={host} />, this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
  }

  private async done(source: string): Promise<string | undefined> {
    const refused = await this.task.write(source);
    if (refused === undefined) this.close();
    return refused;
  }
}
