import { SettingsStore } from '../../../src/obsidian/settings/settings-store';

function storeOver(stored: unknown) {
  const [saved, told]: [unknown[], string[]] = [[], []];
  const file = { data: stored };
  const disk = {
    load: () => (file.data instanceof Error ? Promise.reject(file.data) : Promise.resolve(file.data)),
    save: (data: unknown) => {
      saved.push(data);
      file.data = data;
      return Promise.resolve();
    },
  };
  const open = () => new SettingsStore(disk, (text) => told.push(text));
  return { store: open(), open, file, saved, told };
}

test('what is wrong is said once, and mended', async () => {
  const { store, open, saved, told } = storeOver({ palette: 'rainbow', numbers: 1, motion: 'never' });
  await store.load();
  expect(told).toEqual(['Attention Diagrams: “palette”, “numbers” had a value that cannot be used, and are as at first again.']);
  expect(saved).toEqual([{ version: 1, motion: 'never' }]);
  await open().load();
  expect([told.length, saved.length]).toEqual([1, 1]);
});

test('a file that cannot be read is left as it is until something is changed', async () => {
  const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { store, saved, told } = storeOver(new Error('no JSON'));
  await store.load();
  expect(told).toEqual(['Attention Diagrams: the settings could not be read, so they are as at first.']);
  expect([saved, warned.mock.calls.length]).toEqual([[], 1]);
  await store.set('palette', 'magma');
  expect(saved).toEqual([{ version: 1, palette: 'magma' }]);
  warned.mockRestore();
});

test('who follows hears of changes alone, and of those that come from elsewhere', async () => {
  const { store, file } = storeOver(null);
  const heard: string[] = [];
  const unfollow = store.follow(() => heard.push(store.now.palette));
  await store.load();
  await store.set('palette', 'viridis');
  await store.set('palette', 'viridis');
  await store.set('palette', 'rainbow');
  file.data = { palette: 'cividis' };
  await store.load();
  unfollow();
  await store.reset();
  expect(heard).toEqual(['viridis', 'theme', 'cividis']);
});

test('newer settings are neither mended nor stored by reading them', async () => {
  const newer = { version: 9, palette: 'turbo' };
  const { store, saved, told } = storeOver(newer);
  await store.load();
  expect([store.isNewer, saved, told]).toEqual([true, [], []]);
  await store.reset();
  expect(saved).toEqual([{ version: 1, newer }]);
});

test('a disk that takes nothing is told of, and what was chosen holds meanwhile', async () => {
  const told: string[] = [];
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const store = new SettingsStore({ load: () => Promise.resolve(undefined), save: () => Promise.reject(new Error('EROFS')) }, (text) => told.push(text));
  await store.load();
  await store.set('palette', 'magma');
  expect(store.now.palette).toBe('magma');
  expect(told).toEqual(['Attention Diagrams: the settings could not be saved; they hold until the app is closed.']);
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
});
