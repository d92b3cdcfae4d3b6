import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormHost } from './form-host';

/** Milliseconds without a change before the picture is drawn anew: a trained model writes a sentence in less. */
const PAUSE = 150;

/** The block as it will stand in the note. */
export function PictureOf({ source, host }: { readonly source: string; readonly host: Pick<FormHost, 'draw' | 'erase'> }): VNode {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(source);
  useEffect(() => {
    const page = place.current?.ownerDocument.defaultView;
    const waiting = page?.setTimeout(() => setDrawn(source), PAUSE);
    return () => page?.clearTimeout(waiting);
  }, [source]);
  useEffect(() => {
    if (place.current !== null) host.draw(place.current, drawn);
  }, [drawn]);
  useEffect(() => {
    const { current } = place;
    return () => current === null || host.erase(current);
  }, []);
  return <div class="attn-form-picture" role="region" aria-label="The picture" tabIndex={0} ref={place} />;
}
