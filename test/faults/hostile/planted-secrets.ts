import type { JsonObject } from '#core/model/json.ts';
import { buildFlow, script, sends } from '#test/fixtures/build-flow.ts';

/** One invented secret, in the shape of a real one, and where the flow holds it. */
export interface PlantedSecret {
  readonly where: string;
  readonly secret: string;
}

// Put together here so that no scanner takes this file for a leak.
const letters = 'Qz7Kp2Wm9Xv4Rt8Ny3Lb6Hc1Jd5Fg0Sa';
const piece = (at: number, length = 20): string =>
  Array.from({ length }, (_, step) => letters[(at * 7 + step * (at + 3)) % letters.length]).join(
    '',
  );
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const encoded = (at: number): string => base64(piece(at)).replace(/=+$/, '');

const authorization = base64(`lojademo:${piece(1)}`);
const bearer = piece(2, 32);
const basic = base64(`usuario:${piece(3)}`);
const accessKey = encoded(4);
const jwt = ['{"alg":"HS256"}', '{"sub":"loja-teste"}', piece(5)]
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');
const metaToken = `EAA${piece(6, 60)}`;
const googleKey = `AIzaSy${piece(7, 33)}`;
const password = `Girassol-${piece(8, 6)}`;
const scriptKey = piece(9, 24);
const variable = piece(10, 32);
const inAddress = piece(11, 16);
const inQuery = piece(12, 24);
const configured = piece(13, 24);
const nested = piece(14, 20);
const privateKey = base64(piece(15, 48));

/** Fifteen secrets, each of its own kind or in a place of its own. */
export const plantedSecrets: readonly PlantedSecret[] = [
  { where: 'a key in a header', secret: authorization },
  { where: 'a bearer token in a header', secret: bearer },
  { where: 'a name and password in a header', secret: basic },
  { where: 'an access key', secret: accessKey },
  { where: 'a web token in a text', secret: jwt },
  { where: 'a token of Meta in a text', secret: metaToken },
  { where: 'a key of Google in an address', secret: googleKey },
  { where: 'a password in a body', secret: password },
  { where: 'a key in a script', secret: scriptKey },
  { where: 'a token in a variable', secret: variable },
  { where: 'a password in an address', secret: inAddress },
  { where: 'a token in an address', secret: inQuery },
  { where: 'a key in the configuration', secret: configured },
  { where: 'a password in JSON in JSON', secret: nested },
  { where: 'a private key', secret: privateKey },
];

const request = (settings: JsonObject): JsonObject => ({
  type: 'ProcessHttp',
  settings: { method: 'GET', uri: 'https://erp.example/pedidos', ...settings },
});

/** A flow with a person at its end, and every planted secret somewhere on the way. */
export function plantedFlow(): JsonObject {
  const blocks = buildFlow({
    welcome: {
      says: ['Olá! Digite “atendente” para falar com uma pessoa.', `Sessão ${jwt}`, metaToken],
      entering: [
        request({ headers: { Authorization: `Key ${authorization}` } }),
        request({ headers: { Authorization: `Bearer ${bearer}` } }),
        request({ headers: { Authorization: `Basic ${basic}` } }),
        request({ accessKey }),
        request({ uri: `https://maps.example/static?key=${googleKey}&z=3` }),
        request({ method: 'POST', body: `{"usuario":"loja","senha":"${password}"}` }),
        script('total', `var apiKey = '${scriptKey}'; function run() { return apiKey; }`),
        { type: 'SetVariable', settings: { variable: 'apiToken', value: variable } },
        request({ uri: `https://loja:${inAddress}@erp.example:8080/pedidos` }),
        request({ uri: `https://api.example/v1?access_token=${inQuery}&page=2` }),
        request({
          method: 'POST',
          body: JSON.stringify({ inner: JSON.stringify({ senha: nested }) }),
        }),
        sends(`-----BEGIN PRIVATE KEY-----\n${privateKey}\n-----END PRIVATE KEY-----`),
      ],
    },
  });
  return { flow: blocks, configuration: { authKey: configured } };
}
