import { Notice, Plugin } from 'obsidian';
import { defaultsOf } from '../block/frontmatter';
import { fencesAbove } from '../block/in-note/fitting';
import { carriedState } from '../live/carried-state';
import { createPipeline, type Reading } from '../pipeline';
import { withDefaults } from '../pipeline/shown-by-default';
import { AttentionBlock } from './attention-block';
import { hostOf, type Surroundings } from './block-host';
import { registerCommandLine } from './command-line/register-command-line';
import { deviceStorage, tellingStorage } from './device-storage';
import { DrawingTurns } from './drawing-turns';
import { registerEditing } from './editing/editing';
import { VaultReader } from './elsewhere/vault-reader';
import { editDrawnBlock, registerForm } from './form/register-form';
import { registerGallery } from './gallery/register-gallery';
import { registerPreviews } from './links/previews';
import { registerLinks } from './links/register-links';
import { NotePaths } from './note-paths';
import { PanelScroll } from './panel-scroll';
import { Memory } from './remembered/memory';
import { toggleWriter } from './remembered/toggle-writer';
import { WrittenToggles } from './remembered/written-toggles';
import { shownBy } from './settings/settings';
import { SettingsStore } from './settings/settings-store';
import { AttentionSettingTab } from './settings/settings-tab';
import { typeset } from './typeset';
import { vaultKeeping } from './vault-keeping';

/** Of this vault, on this device. */
const LEFT_BLOCKS = 'attention-diagrams-left-blocks';

/** Registers the block, and nothing else happens until a note holds one: the engine is created at the first block. */
export class AttentionDiagramsPlugin extends Plugin {
  private readonly preferences = new SettingsStore({ load: () => this.loadData(), save: (data) => this.saveData(data) }, (text) => {
    new Notice(text);
  });
  private readonly pipeline = withDefaults(createPipeline(), () => shownBy(this.preferences.now));
  private readonly reader = new VaultReader(this.app, this.pipeline);
  private readonly paths = new NotePaths();
  private readonly scroll = new PanelScroll();
  private readonly device = tellingStorage(deviceStorage(this.app), 'How diagrams are left is forgotten when the app is closed: this device has no room to remember it.');
  private readonly memory = new Memory(
    { load: () => this.device.load(LEFT_BLOCKS), save: (left) => this.device.save(LEFT_BLOCKS, left) },
    (state, before, now, path) => carriedState(state, this.knownReading(before, path), this.knownReading(now, path)),
  );
  private readonly turns = new DrawingTurns();
  /** Blocks drawn so far: each needs an id of its own, since ids of all pictures share one page. */
  private blocks = 0;

  /** What is promised are the settings, for which nothing waits: who was drawn before they came is drawn again. */
  override onload(): Promise<void> {
    const { app, reader, preferences } = this;
    const gallery = registerGallery(this, { reader, previews: registerPreviews(this), settings: preferences });
    const linked = registerLinks(this);
    const around: Surroundings = { reader, memory: this.memory, paths: this.paths, linked, settings: preferences, edit: (path, drawn) => editDrawnBlock(reader, path, drawn) };
    registerCommandLine(this, { reader, gallery });
    this.registerMarkdownCodeBlockProcessor('attention', (source, el, ctx) => {
      this.blocks += 1;
      gallery.seen.saw(source);
      const placed = () => ({ source, path: this.paths.now(ctx.sourcePath), defaults: defaultsOf(ctx.frontmatter) });
      const toggles = new WrittenToggles(el, toggleWriter(reader, { path: () => this.paths.now(ctx.sourcePath), drawn: () => ({ source, whereabouts: ctx.getSectionInfo(el) ?? undefined }) }));
      const hostNow = () => hostOf(around, { source, el, ctx, toggles });
      const block = new AttentionBlock(el, placed, `attention-diagrams-${this.blocks}`, reader, hostNow, linked, preferences, this.turns);
      // A PDF export takes the page as it stands when this function returns, or keeps what it promises; it need not load the block first.
      const promised = block.draw();
      block.register(this.scroll.follow(el, () => {
        const info = ctx.getSectionInfo(el);
        return info === null ? undefined : `${fencesAbove(info.text, info.lineStart)} ${ctx.sourcePath}`;
      }));
      block.register(() => toggles.flush());
      ctx.addChild(block);
      return promised;
    });
    const livePicture = registerEditing(this, {
      app, reader, follow: (redraw) => preferences.follow(redraw),
      hostOf: (place) => ({ renderFormula: typeset, keeping: vaultKeeping(app, place) }),
    });
    this.addSettingTab(new AttentionSettingTab(app, this, { pipeline: this.pipeline, settings: preferences, livePicture }));
    registerForm(this, reader);
    this.followNotes();
    return this.preferences.load();
  }

  /** A sync brought other settings. */
  override onExternalSettingsChange(): void {
    void this.preferences.load();
  }

  override onunload(): void {
    this.pipeline.forget();
  }

  private knownReading(source: string, path: string): Reading {
    return this.pipeline.read(source, this.reader.known({ source, path }));
  }

  private followNotes(): void {
    const { vault } = this.app;
    this.registerEvent(vault.on('rename', ({ path }, from) => {
      this.paths.renamed(from, path);
      this.memory.renamed(from, path);
    }));
    this.registerEvent(vault.on('delete', ({ path }) => this.memory.deleted(path)));
  }
}
