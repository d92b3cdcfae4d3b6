import type { ComponentChildren, RefObject, TargetedKeyboardEvent, VNode } from 'preact';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RadioGroup } from '../controls/radio-group';
import { usePointing } from '../interaction/pointing';
import { isNowhere, NOWHERE } from '../interaction/spot';
import { BlockLook } from '../look/look';
import { visible } from '../text/visible';
import { directionOf, moved, type Place } from './course';
import { useFit } from './fit';
import { Presented, type Steered } from './presented';
import type { Slide } from './slides';

interface Props {
  readonly slides: readonly Slide[];
  readonly title: string | undefined;
  readonly prefix: string;
  readonly onLeave: () => void;
}

/**
 * The block in the whole window, for a lecture room. A modal dialog of the block's own document: what lies behind it is inert,
 * the focus stays within, and goes back to where it came from.
 */
export function Presenting({ slides, title, prefix, onLeave }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const steered = useRef<Steered>({ clock: { current: undefined } }).current;
  const [place, goTo] = useState<Place>({ slide: 0, moment: 0 });
  const [numbers, show] = useState(false);
  const look = useContext(BlockLook);
  const slide = slides[Math.min(place.slide, slides.length - 1)];
  const move = (by: 1 | -1): void => goTo(moved(slides, place, by, steered));
  // Before the picture is fitted to the room: a dialog that is not open has none.
  const open = useCallback((element: HTMLDialogElement | null) => {
    dialog.current = element;
    if (element?.isConnected === true && !element.open) element.showModal();
  }, []);
  useEffect(() => dialog.current?.focus(), []);
  useStart(slide, place, steered);
  const onKey = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = directionOf(event);
    if (event.key === 'Escape') dialog.current?.close();
    else if (event.key === 'n' || event.key === 'N') show(!numbers);
    else if (by !== undefined) move(by);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <dialog ref={open} class="attn-presenting" tabIndex={-1} aria-label={`Presentation: ${title === undefined ? 'attention' : visible(title)}`} onKeyDownCapture={onKey} onKeyDown={(event) => event.stopPropagation()} onClose={onLeave}>
      <div class={numbers ? 'attn-presenting-room' : 'attn-presenting-room attn-quiet'}>
        <Bar slides={slides} chosen={slide?.id} title={title} prefix={prefix} onChoose={(at) => goTo({ slide: at, moment: 0 })}>
          <Buttons dialog={dialog} numbers={numbers} onNumbers={() => show(!numbers)} onMove={move} />
        </Bar>
        {/* A presentation has a button of its own for them. */}
        <BlockLook.Provider value={{ ...look, numbers: true }}>
          <Presented.Provider value={steered}>
            {slide !== undefined && <Picture key={slide.id} slide={slide} moment={place.moment} prefix={prefix} />}
          </Presented.Provider>
        </BlockLook.Provider>
      </div>
    </dialog>
  );
}

interface BarProps extends Pick<Props, 'slides' | 'title' | 'prefix'> {
  readonly chosen: string | undefined;
  readonly onChoose: (slide: number) => void;
  readonly children: ComponentChildren;
}

function Bar({ slides, title, prefix, chosen, onChoose, children }: BarProps): VNode {
  return (
    <div class="attn-toolbar attn-presenting-bar">
      {title !== undefined && <p class="attn-title" dir="auto">{visible(title)}</p>}
      {slides.length > 1 && <RadioGroup name="Picture" idPrefix={`${prefix}-slide`} options={slides} chosen={chosen} onChoose={({ id }) => onChoose(slides.findIndex((one) => one.id === id))} />}
      {children}
    </div>
  );
}

/** A slide on which something plays begins at its beginning, or at its end for who comes back to it. */
function useStart(slide: Slide | undefined, { slide: at }: Place, { clock }: Steered): void {
  const before = useRef<number>();
  useLayoutEffect(() => {
    const from = before.current;
    before.current = at;
    if (clock.current === undefined || (from === undefined && slide?.opens === true)) return;
    clock.current.go(from !== undefined && from > at ? clock.current.last : clock.current.first);
  }, [at]);
}

interface ButtonProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly numbers: boolean;
  readonly onNumbers: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

function Buttons({ dialog, numbers, onNumbers, onMove }: ButtonProps): VNode {
  const [canFill, allowFill] = useState(false);
  useEffect(() => allowFill(dialog.current?.ownerDocument.fullscreenEnabled === true), []);
  return (
    <span class="attn-presenting-buttons">
      <button type="button" class="attn-toggle attn-try" onClick={() => onMove(-1)}>Back</button>
      <button type="button" class="attn-toggle attn-try" onClick={() => onMove(1)}>Next</button>
      <button type="button" class="attn-toggle attn-try" aria-pressed={numbers} aria-keyshortcuts="N" onClick={onNumbers}>Numbers</button>
      {canFill && <button type="button" class="attn-toggle attn-try" onClick={() => fillScreen(dialog.current)}>Full screen</button>}
      <button type="button" class="attn-toggle attn-try" aria-keyshortcuts="Escape" onClick={() => dialog.current?.close()}>Leave</button>
    </span>
  );
}

/** A dialog itself may not fill the screen; what is in it may. Where that is refused, the window is full all the same. */
function fillScreen(dialog: HTMLDialogElement | null): void {
  const page = dialog?.ownerDocument;
  const asked = page?.fullscreenElement == null ? dialog?.querySelector('.attn-presenting-room')?.requestFullscreen() : page.exitFullscreen();
  asked?.catch(() => undefined);
}

interface PictureProps {
  readonly slide: Slide;
  readonly moment: number;
  readonly prefix: string;
}

/** What is pointed at, or else what the presentation has come to. */
function Picture({ slide, moment, prefix }: PictureProps): VNode {
  const hall = useRef<HTMLDivElement>(null);
  const [state, send] = usePointing();
  useFit(hall);
  useEffect(() => send({ kind: 'release' }), [moment]);
  const spot = isNowhere(state.spot) ? slide.moments[moment] ?? NOWHERE : state.spot;
  const inspectorId = `${prefix}-inspector`;
  const said = useMemo(() => slide.say(spot), [slide, spot]);
  return (
    <>
      <div class="attn-presenting-hall" ref={hall} role="group" aria-label={slide.label} tabIndex={0}>
        {slide.draw({ prefix, pointing: { ...state, spot }, send, inspectorId })}
      </div>
      <p class={`attn-inspector attn-presenting-said${spot.operation === undefined ? ' attn-presenting-numbers' : ''}`} id={inspectorId} role="status" aria-live="polite">
        {said.map((line, index) => <span key={index} class="attn-account">{line}</span>)}
      </p>
    </>
  );
}
