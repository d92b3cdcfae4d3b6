import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Template } from '../../block/form/templates';
import { Fields } from './fields';
import type { FormHost } from './form-host';
import { Leaving } from './leaving';
import { PictureOf } from './picture-of';
import { TemplateField } from './template-field';
import { TextOfBlock } from './text-of-block';
import { useSource } from './use-source';

interface Props {
  readonly idPrefix: string;
  /** The block's text to begin with. */
  readonly source: string;
  /** Those on offer; none where a block is edited. */
  readonly templates: readonly Template[];
  /** What the button says. */
  readonly action: string;
  readonly host: FormHost;
  /** Whether it was closed with changes, so that the way out is asked for. */
  readonly leaving: boolean;
}

/** A block as a form, as a picture and as text; all three are of one text, and change with it. */
export function FormWindow({ idPrefix, source: start, templates, action, host, leaving }: Props): VNode {
  const { source, change, write, undo } = useSource(start);
  useLayoutEffect(() => host.changed(source !== start), [source, start]);
  const [refused, setRefused] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const done = () => {
    host.done(source).then(setRefused, () => setRefused('The note could not be written.'));
  };
  return (
    <div class="attn-form" ref={form} onKeyDown={(event) => isDone(event) && done()}>
      {templates.length > 0 && <TemplateField id={`${idPrefix}-template`} templates={templates} source={source} onTake={(taken) => write(taken, 'template')} />}
      <div class="attn-form-fields">
        <Fields idPrefix={idPrefix} source={source} host={host} onChange={change} />
      </div>
      <div class="attn-form-result">
        <PictureOf source={source} host={host} />
        <TextOfBlock id={`${idPrefix}-text`} source={source} onText={(text) => write(text, 'text')} />
      </div>
      <div class="attn-form-buttons">
        <p class="attn-form-refused" role="alert">{refused}</p>
        {leaving ? <Leaving idPrefix={idPrefix} action={action} onDone={done} onDiscard={host.discard} onStay={host.stay} /> : (
          <>
            <button type="button" disabled={undo === undefined} onClick={undo}>Undo</button>
            <button type="button" onClick={host.cancel}>Cancel</button>
            <button type="button" class="mod-cta" title="Ctrl or Cmd + Enter" onClick={done}>{action}</button>
          </>
        )}
      </div>
    </div>
  );
}

function isDone(event: TargetedKeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
