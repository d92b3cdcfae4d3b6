import fc from 'fast-check';
import { settingsIn, shownBy, type Settings } from '../../../src/obsidian/settings/settings';
import { readSettings, toStore } from '../../../src/obsidian/settings/stored-settings';
import '../../support/properties';

const FIRST: Settings = {
  palette: 'theme', precision: 'suited', numbers: true, motion: 'system', remember: 'device',
  'view-layer': 'suited', 'view-encoder': 'suited', 'view-decoder': 'suited', 'view-encoder-decoder': 'suited', 'view-rnn': 'suited',
};

test.each([[null], [undefined], ['text'], [[1, 2]], [{}], [7]])('where there is nothing to understand, all is as at first: %j', (stored) => {
  expect(readSettings(stored)).toEqual({ settings: FIRST, wrong: [], kept: {}, isNewer: false });
});

test('each wrong value gives way to what was first, by itself, and is named', () => {
  const stored = { palette: 'rainbow', precision: 3, numbers: 'no', motion: 'never', 'view-rnn': 'unrolled', 'view-layer': ['arcs'], remember: 'note' };
  expect(readSettings(stored)).toEqual({
    settings: { ...FIRST, motion: 'never', remember: 'note', 'view-rnn': 'unrolled' }, wrong: ['palette', 'precision', 'numbers', 'view-layer'], kept: {}, isNewer: false,
  });
});

test('what this version knows nothing of is stored again as it was; what is as at first is not stored', () => {
  const stored = { version: 1, palette: 'magma', numbers: true, future: { deep: [1, null] }, __proto__: null };
  const { settings, kept } = readSettings(stored);
  expect(toStore({ ...settings, precision: '3' }, kept)).toEqual({ version: 1, palette: 'magma', precision: '3', future: { deep: [1, null] } });
});

test('settings of a newer version are used as far as they go, and kept aside for it, whatever is changed here', () => {
  const newer = { version: 2, palette: 'turbo', motion: 'never', 'view-layer': { wide: 'arcs' }, extra: true };
  const read = readSettings(newer);
  expect(read).toEqual({ settings: { ...FIRST, motion: 'never' }, wrong: [], kept: { newer }, isNewer: true });
  const stored = toStore({ ...read.settings, palette: 'viridis' }, read.kept);
  expect(stored).toEqual({ version: 1, palette: 'viridis', motion: 'never', newer });
  const again = readSettings(stored);
  expect(again).toEqual({ settings: { ...FIRST, palette: 'viridis', motion: 'never' }, wrong: [], kept: { newer }, isNewer: false });
  expect(toStore(again.settings, again.kept)).toEqual(stored);
});

test('a version that is new enough takes up what was kept aside for it', () => {
  const aside = { version: 1, palette: 'cividis', extra: true };
  expect(readSettings({ version: 1, palette: 'viridis', newer: aside })).toEqual({ settings: { ...FIRST, palette: 'cividis' }, wrong: [], kept: { extra: true }, isNewer: false });
});

test('whatever is stored, what is read is a whole set of settings, and storing it changes nothing more', () => {
  fc.assert(fc.property(fc.jsonValue(), (stored) => {
    const { settings, kept } = readSettings(stored);
    expect(settingsIn(settings)).toEqual(settings);
    const once = toStore(settings, kept);
    const again = readSettings(once);
    expect(toStore(again.settings, again.kept)).toEqual(once);
  }));
});

test('what blocks are drawn by', () => {
  expect(shownBy(FIRST)).toEqual({ palette: 'theme', numbers: true, motion: 'system', precision: undefined, views: {} });
  expect(shownBy({ ...FIRST, precision: '0', 'view-decoder': 'generation' })).toEqual({ palette: 'theme', numbers: true, motion: 'system', precision: 0, views: { decoder: ['generation'] } });
});
