import { test } from './app.ts';

/** Hands a figure to the table of acceptance tests. */
export function tellFigure(figure: string): void {
  test.info().annotations.push({ type: 'figure', description: figure });
}

/** Runs in a page: lets whatever was begun come to its end. A debugger's own turn is let through by the policy. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1)
    await new Promise((done) => {
      setTimeout(done, 50);
    });
}
