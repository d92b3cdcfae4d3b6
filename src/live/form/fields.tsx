import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { fieldGroups } from '../../block/form/field';
import { filledFrom } from '../../block/form/filled';
import type { Reading } from '../../pipeline';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field-props';
import { MaskField } from './mask-field';
import { SeveralField } from './several-field';
import { TextField } from './text-field';
import type { ChangeField } from './use-source';

interface Props {
  readonly idPrefix: string;
  readonly source: string;
  readonly read: (source: string) => Reading;
  readonly onChange: ChangeField;
}

export function Fields({ idPrefix, source, read, onChange }: Props): VNode {
  const groups = useMemo(fieldGroups, []);
  const filled = useMemo(() => filledFrom(source), [source]);
  return (
    <>
      {groups.map(({ name, fields }) => (
        <div key={name} class="attn-form-group" role="group" aria-label={name}>
          <h3 class="attn-form-group-name">{name}</h3>
          {fields.map((field) => {
            const props = { id: `${idPrefix}-${field.key.id}`, field, text: filled.get(field.key.id), onChange };
            return <FieldOf key={field.key.id} {...props} read={() => read(source)} />;
          })}
        </div>
      ))}
    </>
  );
}

interface AnyField extends FieldProps {
  readonly read: () => Reading;
}

function FieldOf({ read, ...props }: AnyField): VNode {
  switch (props.field.control) {
    case 'text': return <TextField {...props} />;
    case 'choice': return <ChoiceField {...props} />;
    case 'several': return <SeveralField {...props} />;
    case 'mask': return <MaskField {...props} read={read} />;
  }
}
