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

interface Questions {
  asked?: string[];
  waiting?: ((button: number) => void)[];
}

/** From now on the system's message boxes wait, one after the other, for {@link answerQuestion}. */
export async function holdQuestions(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const state = globalThis as unknown as Questions;
    const [asked, waiting]: [string[], ((button: number) => void)[]] = [[], []];
    Object.assign(state, { asked, waiting });
    dialog.showMessageBox = (...given: unknown[]) => {
      const { message, detail = '' } = given.at(-1) as { message: string; detail?: string };
      asked.push(`${message} ${detail}`);
      return new Promise((resolve) => {
        waiting.push((response) => resolve({ response, checkboxChecked: false }));
      });
    };
  });
}

/** Presses a button, by its place from 0, of every message box that waits. */
export async function answerQuestion(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate((_, response) => {
    for (const answer of (globalThis as unknown as Questions).waiting?.splice(0) ?? [])
      answer(response);
  }, button);
}

/** What message boxes have asked so far. */
export function questionsAsked(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => [...((globalThis as unknown as Questions).asked ?? [])]);
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

/** From now on the system prints no page whose title holds these words; null: it prints every page again. */
export async function failPrinting(app: ElectronApplication, title: string | null): Promise<void> {
  await app.evaluate(({ app: electron }, words) => {
    const state = globalThis as unknown as { unprinted?: string | null };
    const isFirst = state.unprinted === undefined;
    state.unprinted = words;
    if (!isFirst) return;
    electron.on('web-contents-created', (_, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = (options) => {
        const { unprinted } = state;
        return unprinted != null && contents.getTitle().includes(unprinted)
          ? Promise.reject(new Error('the printer is on fire'))
          : print(options);
      };
    });
  }, title);
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
