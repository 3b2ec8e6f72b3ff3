/** `npm start`: the application in a window; where no window can open, the demo, which needs none. */
import { demo } from './demo.mjs';
import { launch } from './launch.mjs';
import { main, say } from './say.mjs';
import { hasDisplay } from './system.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (!hasDisplay()) say('There is no display to open a window on, so the demo runs instead.');
  process.exitCode = hasDisplay() ? await launch(args, { ownDesktop: false }) : await demo(args);
});
