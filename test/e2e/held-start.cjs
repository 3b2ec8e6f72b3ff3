/**
 * Loaded before the app's own code: Electron counts as ready once the test looks in, by the name that Playwright calls
 * where it chooses the program itself. Whoever attaches while a window is on its way to its page may never be answered.
 */
const { app } = require('electron');

const begun = app.whenReady();
let letGo = () => undefined;
const held = new Promise((resolve) => {
  letGo = resolve;
});
app.whenReady = () => held;
globalThis.__playwright_run = () => void begun.then(letGo);
// The app is not to take this file for one that somebody opened with it.
process.argv.splice(process.argv.indexOf('-r'), 2);
