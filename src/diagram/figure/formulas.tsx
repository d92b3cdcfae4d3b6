import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Formula } from '../../model/trace';
import type { Shown } from '../shown';
import { readable } from '../text/formula';
import { visible } from '../text/visible';

/** Typesets LaTeX into a place on the page, at once or a little later; what stands there meanwhile is plain text. */
export type RenderFormula = (latex: string, place: HTMLElement) => void;

interface Props {
  readonly formulas: Readonly<Record<string, Formula>>;
  /** Absent where nothing typesets: then the formulas are plain text. */
  readonly renderFormula?: RenderFormula | undefined;
  /** The reading that computes by them. */
  readonly of?: string | undefined;
}

interface OfReadings extends Pick<Props, 'renderFormula'> {
  readonly readings: readonly { readonly name?: string; readonly shown: Shown }[];
}

/** Readings that compute alike share a list of formulas. */
export function FormulasOfReadings({ readings, renderFormula }: OfReadings): VNode {
  const lists = new Map<string, { readonly formulas: Props['formulas']; readonly names: string[] }>();
  for (const { name = '', shown: { trace: { formulas } } } of readings) {
    const text = JSON.stringify(formulas);
    lists.set(text, { formulas, names: [...(lists.get(text)?.names ?? []), name] });
  }
  return (
    <>
      {[...lists.values()].map(({ formulas, names }, index) => (
        <Formulas key={index} formulas={formulas} renderFormula={renderFormula} of={lists.size === 1 ? undefined : names.join(' · ')} />
      ))}
    </>
  );
}

/** Every step's formula, as it was evaluated; typeset once somebody opens the list. */
function Formulas({ formulas, renderFormula, of }: Props): VNode | null {
  const [opened, open] = useState(false);
  const steps = Object.entries(formulas);
  if (steps.length === 0) return null;
  return (
    <details class="attn-formulas" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{of === undefined ? 'Formulas' : `Formulas: ${visible(of)}`}</summary>
      <dl>
        {steps.map(([step, formula]) => (
          <div key={step}>
            <dt>{step.replace('-', ' ')}</dt>
            <dd><Typeset formula={formula} renderFormula={opened ? renderFormula : undefined} /></dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Typeset({ formula: { expression, latex }, renderFormula }: { readonly formula: Formula } & Pick<Props, 'renderFormula'>): VNode {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (place.current && renderFormula) renderFormula(latex, place.current);
  }, [latex, renderFormula]);
  // What is typeset stands where Preact put text: a key of its own keeps one formula's typesetting from the next.
  return <span key={latex} ref={place}>{readable(expression)}</span>;
}
