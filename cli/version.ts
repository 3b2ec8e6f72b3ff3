declare const __APP_VERSION__: string;

/** Version of the product, set when it is built. */
export const appVersion: string = __APP_VERSION__;
