const { app, BrowserWindow } = require('electron');

// What any program on this runtime needs to show anything: the counterpart of our start.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  window.loadFile('index.html');
});
