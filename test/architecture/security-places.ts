/** Where each of them may stand, by patterns of files; null: nowhere. */
export type Places = Readonly<Record<string, RegExp | null>>;

/** Parts of Electron that open, lead out or take apart: where each may be used as a value. */
export const electronParts: Places = {
  BrowserWindow: /^electron\/window-factory\.ts$/,
  clipboard: /^electron\/sync-handlers\.ts$/,
  contextBridge: /^electron\/preload\.ts$/,
  ipcMain: /^electron\/ipc-gate\.ts$/,
  ipcRenderer: /^electron\/preload\.ts$/,
  protocol: /^electron\/start-up\.ts$/,
  safeStorage: /^electron\/keychain\.ts$/,
  session: /^electron\/(?:session-guard|printing|system-ways)\.ts$/,
  shell: /^electron\/safe-shell\.ts$/,
  ...Object.fromEntries(
    [
      ...['BaseWindow', 'BrowserView', 'WebContentsView', 'autoUpdater', 'crashReporter'],
      ...['desktopCapturer', 'inAppPurchase', 'net', 'pushNotifications', 'utilityProcess'],
      ...['webContents', 'webFrame', 'webFrameMain', 'remote'],
    ].map((name) => [name, null]),
  ),
};

/** Node's modules that reach another machine or another program, and evaluate: where each may be imported. */
export const nodeModules: Places = {
  http: /^app\/node\/network\//,
  https: /^app\/node\/network\//,
  tls: /^app\/node\/network\//,
  // The session bus is a socket on this machine.
  net: /^(?:app\/node\/network\/|electron\/desktop\/session-bus\.ts$)/,
  // The command line starts the app itself to print.
  child_process: /^cli\/app-printer\.ts$/,
  ...Object.fromEntries(
    ['cluster', 'dgram', 'dns', 'http2', 'inspector', 'module', 'repl', 'vm', 'wasi'].map(
      (name) => [name, null],
    ),
  ),
};

/** Ways of a page to reach a server. The time stamp is asked for by a person, of an authority they typed in. */
export const requests: Places = {
  fetch: /^app\/node\/packet\/post-timestamp-query\.ts$/,
  XMLHttpRequest: null,
  WebSocket: null,
  EventSource: null,
  WebTransport: null,
  RTCPeerConnection: null,
  importScripts: null,
};

/** Members that may be named in these files only. */
export const members: Places = {
  webPreferences: /^electron\/window-factory\.ts$/,
  webRequest: /^electron\/session-guard\.ts$/,
  setPermissionRequestHandler: /^electron\/session-guard\.ts$/,
  setPermissionCheckHandler: /^electron\/session-guard\.ts$/,
  setDevicePermissionHandler: /^electron\/session-guard\.ts$/,
  setWindowOpenHandler: /^electron\/session-guard\.ts$/,
  openExternal: /^electron\/safe-shell\.ts$/,
  // What shuts a page in, or lets one load: each in its one place, and there at all.
  enableSandbox: /^electron\/start-up\.ts$/,
  registerSchemesAsPrivileged: /^electron\/start-up\.ts$/,
  exposeInMainWorld: /^electron\/preload\.ts$/,
  senderFrame: /^electron\/ipc-gate\.ts$/,
  setProxy: /^electron\/session-guard\.ts$/,
  setSpellCheckerEnabled: /^electron\/session-guard\.ts$/,
  loadURL: /^electron\/(?:main-window|printing|renew-page)\.ts$/,
  printToPDF: /^electron\/(?:printing|guard-handlers)\.ts$/,
  createPolicy: /^renderer\/reports\/pdf-worker\.ts$/,
  ...Object.fromEntries(
    [
      // Pages taken apart or let loose.
      ...['executeJavaScript', 'insertCSS', 'openDevTools', 'setDisplayMediaRequestHandler'],
      ...['bypassCSP', 'allowServiceWorkers', 'supportFetchAPI', 'corsEnabled'],
      ...['enableRemoteModule', 'setAsDefaultProtocolClient', 'appendSwitch', 'openPath'],
      ...['appendArgument', 'loadFile', 'defaultSession', 'setUserAgent', 'debugger'],
      ...['setUSBProtectedClassesHandler', 'setBluetoothPairingHandler', 'sendSync'],
      // Keys that would only look sealed.
      'setUsePlainTextEncryption',
      // Certificates overridden.
      ...['setCertificateVerifyProc', 'checkServerIdentity', 'NODE_TLS_REJECT_UNAUTHORIZED'],
      'secureProtocol',
      // Markup out of text.
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'],
      ...['createContextualFragment', 'parseFromString', 'sendBeacon', 'getBuiltinModule'],
    ].map((name) => [name, null]),
  ),
};

/** Texts that may stand in these files only: events of Electron, versions of TLS, packages. */
export const texts: Places = {
  'select-client-certificate': /^electron\/session-guard\.ts$/,
  // Files that somebody opens with the app wait there until the window has asked about them.
  'open-file': /^electron\/main\.ts$/,
  ...Object.fromEntries(
    [
      // A certificate error overruled; links from outside; TLS that no longer holds.
      ...['certificate-error', 'open-url', 'TLSv1', 'TLSv1.1'],
      // Updates that nobody signed for us; templates compiled where the app runs.
      ...['electron-updater', 'vue/compiler-sfc', 'vue/dist/vue.esm-bundler.js'],
    ].map((text) => [text, null]),
  ),
};
