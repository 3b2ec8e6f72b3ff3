import { nativeImage, type NativeImage } from 'electron';
import template16 from './icons/template-16.png?inline';
import template32 from './icons/template-32.png?inline';
import tray16 from './icons/tray-16.png?inline';
import tray24 from './icons/tray-24.png?inline';
import tray32 from './icons/tray-32.png?inline';
import tray48 from './icons/tray-48.png?inline';
import window256 from './icons/window.png?inline';

/** The window's picture; null on a Mac, where windows have none. */
export function windowIcon(platform: NodeJS.Platform): NativeImage | null {
  return platform === 'darwin' ? null : nativeImage.createFromDataURL(window256);
}

/** The tray's picture for every density of display; on a Mac in one colour, which the menu bar tints. */
export function trayIcon(platform: NodeJS.Platform): NativeImage {
  const sizes = platform === 'darwin' ? ofMenuBar : platform === 'win32' ? ofTaskBar : ofPanel;
  const icon = nativeImage.createEmpty();
  for (const [scaleFactor, dataURL] of sizes) icon.addRepresentation({ scaleFactor, dataURL });
  if (platform === 'darwin') icon.setTemplateImage(true);
  return icon;
}

const ofMenuBar = [
  [1, template16],
  [2, template32],
] as const;

const ofTaskBar = [
  [1, tray16],
  [1.5, tray24],
  [2, tray32],
  [3, tray48],
] as const;

/** Panels scale what they get: a large one stays sharp. */
const ofPanel = [[1, tray48]] as const;
