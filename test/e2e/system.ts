import type { ElectronApplication, Page } from '@playwright/test';

/** What the system asks and shows, answered for a test in the main process. */

/** The next “open” dialogs answer with these files; an empty list is a cancelled dialog. */
export async function answerOpenDialog(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
    },
    [...paths],
  );
}

/** The next “save” dialogs answer with this path, or with the proposed name in this folder; null cancels. */
export async function answerSaveDialog(
  app: ElectronApplication,
  folder: string | null,
): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string };
      const name = defaultPath.split(/[\\/]/).at(-1) ?? '';
      return Promise.resolve(
        into === null
          ? { canceled: true, filePath: '' }
          : { canceled: false, filePath: `${into}/${name}` },
      );
    };
  }, folder);
}

/** Catches what would be shown in the file manager; read it with {@link shownInFolder}. */
export async function watchFileManager(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownInFolder: shown });
    shell.showItemInFolder = (path) => void shown.push(path);
  });
}

/** Paths shown in the file manager so far. */
export function shownInFolder(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { shownInFolder: string[] }).shownInFolder);
}

/** Drags real files over the window; `drop` lets go of them there. Only an input element can hold real files. */
export async function dragFiles(
  page: Page,
  paths: readonly string[],
): Promise<{
  drop: () => Promise<void>;
}> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'test-files';
    input.hidden = true;
    document.body.append(input);
  });
  await page.locator('#test-files').setInputFiles([...paths]);
  const send = (type: string): Promise<void> =>
    page.evaluate((name) => {
      const files = (document.querySelector('#test-files') as HTMLInputElement).files ?? [];
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      document.body.dispatchEvent(
        new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }),
      );
    }, type);
  await send('dragenter');
  await send('dragover');
  return {
    drop: async () => {
      await send('drop');
      await page.evaluate(() => document.querySelector('#test-files')?.remove());
    },
  };
}

/** Drops a picture as a browser hands it over: a file with a name and bytes that lies on no disk. */
export async function dropPicture(page: Page, name: string): Promise<void> {
  await page.evaluate((called) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], called, { type: 'image/png' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
      );
    }
  }, name);
}
