import { describe, expect, it } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { redactFlow } from './redact-flow.ts';

// Invented values in the shapes of real ones. Put together here so that no scanner takes this file for a leak.
const blipKey = `bG9qYWRlbW9uc3RyYWNhbzoQk1nSnhSdVk3ZGxL==`;
const jwt = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsb2phIn0.c2lnbmF0dXJhLWludmVudGFkYQ`;
const metaToken = `EAA${'GxYz0Ab1Cd2Ef3Gh4'.repeat(4)}`;
const google = `AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWa`;

describe('redactFlow blanks', () => {
  it.each<[string, Json, Json]>([
    ['the access key of an application', { accessKey: 'abc' }, { accessKey: '[blanked]' }],
    [
      'an authorization header, leaving its scheme',
      { headers: { Authorization: `Key ${blipKey}` } },
      { headers: { Authorization: 'Key [blanked]' } },
    ],
    [
      'a bearer token under any case of the name',
      { headers: { authorization: 'bearer segredo' } },
      { headers: { authorization: 'bearer [blanked]' } },
    ],
    [
      'basic credentials, keeping space around them',
      { Authorization: ' Basic  dXN1YXJpbzpzZW5oYQ== ' },
      { Authorization: ' Basic  [blanked] ' },
    ],
    [
      'an authorization without scheme',
      { headers: { Authorization: blipKey } },
      { headers: { Authorization: '[blanked]' } },
    ],
    [
      'keys of the configuration',
      { configuration: { authKey: 'abcdef', routerAuth: `Key ${blipKey}`, keyErp: 'a1b2c3d4e5' } },
      { configuration: { authKey: '[blanked]', routerAuth: 'Key [blanked]', keyErp: '[blanked]' } },
    ],
    [
      'passwords in several languages',
      { body: { senha: 'girassol', password: 'sunflower', contrasena: 'girasol' } },
      { body: { senha: '[blanked]', password: '[blanked]', contrasena: '[blanked]' } },
    ],
    [
      'a body that is JSON in a text',
      { body: '{\n  "usuario": "LOJA",\n  "senha": "gira\\"ssol"\n}' },
      { body: '{\n  "usuario": "LOJA",\n  "senha": "[blanked]"\n}' },
    ],
    [
      'JSON in JSON in a text',
      { body: JSON.stringify({ inner: JSON.stringify({ apiKey: 'abc"def', ok: 1 }) }) },
      { body: JSON.stringify({ inner: JSON.stringify({ apiKey: '[blanked]', ok: 1 }) }) },
    ],
    [
      'headers that are JSON in a text',
      { headers: `{"Authorization":"Key ${blipKey}","Accept":"*/*"}` },
      { headers: '{"Authorization":"Key [blanked]","Accept":"*/*"}' },
    ],
    [
      'a variable that is set to a token',
      { settings: { variable: 'apiToken', value: 'a8f5f167f44f4964e6c998dee827110c' } },
      { settings: { variable: 'apiToken', value: '[blanked]' } },
    ],
    [
      'a list of headers by name and value',
      { list: [{ key: 'X-Api-Key', value: 'a8f5f167f44f' }] },
      { list: [{ key: 'X-Api-Key', value: '[blanked]' }] },
    ],
    [
      'assignments in a script',
      { source: "var senha = 'girassol';\nconst cfg = { apiKey: 'a1b2c3d4e5', name: 'loja' };" },
      { source: "var senha = '[blanked]';\nconst cfg = { apiKey: '[blanked]', name: 'loja' };" },
    ],
    [
      'a header in a script',
      { source: `request.headers = { 'Authorization': 'Key ${blipKey}' }` },
      { source: "request.headers = { 'Authorization': 'Key [blanked]' }" },
    ],
    [
      'a scheme anywhere in a text',
      { text: `curl -H "X: Bearer ${blipKey}" https://api.example` },
      { text: 'curl -H "X: Bearer [blanked]" https://api.example' },
    ],
    [
      'a JSON web token',
      { anything: `antes ${jwt} depois` },
      { anything: 'antes [blanked] depois' },
    ],
    ['a Meta token', { anything: metaToken }, { anything: '[blanked]' }],
    [
      'a Google key in an address, leaving the address',
      { uri: `https://maps.example/static?size=2&key=${google}&z=3` },
      { uri: 'https://maps.example/static?size=2&key=[blanked]&z=3' },
    ],
    [
      'credentials in the address that a bot calls',
      { method: 'GET', uri: 'https://api.example/v1?access_token=abc&page=2&token=a1b2c3d4e5' },
      {
        method: 'GET',
        uri: 'https://api.example/v1?access_token=[blanked]&page=2&token=[blanked]',
      },
    ],
    [
      'a form',
      { body: 'grant_type=password&username=loja&password=girassol&client_secret=xyz' },
      { body: 'grant_type=password&username=loja&password=[blanked]&client_secret=[blanked]' },
    ],
    [
      'a password in an address',
      { uri: 'https://loja:girassol@erp.example:8080/pedidos' },
      { uri: 'https://loja:[blanked]@erp.example:8080/pedidos' },
    ],
    [
      'a private key',
      { text: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----' },
      { text: '-----BEGIN PRIVATE KEY-----[blanked]-----END PRIVATE KEY-----' },
    ],
    [
      'the literal half of a value with a variable',
      { headers: { Authorization: 'Bearer a1b2c3d4e5f6{{sufixo}}' } },
      { headers: { Authorization: 'Bearer [blanked]{{sufixo}}' } },
    ],
  ])('%s', (_name, document, expected) => {
    const before = structuredClone(document);
    const redacted = redactFlow(document);
    expect(redacted.document).toEqual(expected);
    expect(redacted.redactions.length).toBeGreaterThan(0);
    expect(document).toEqual(before);
    expect(redactFlow(redacted.document)).toEqual({ document: redacted.document, redactions: [] });
  });

  it('says where and what', () => {
    const { redactions } = redactFlow({
      flow: { 'a/b~c': { settings: { headers: { Authorization: 'Key abc' } } } },
      configuration: { senha: 'x1' },
    });
    expect(redactions).toEqual([
      { pointer: '/flow/a~1b~0c/settings/headers/Authorization', kind: 'authorization' },
      { pointer: '/configuration/senha', kind: 'password' },
    ]);
  });
});

describe('redactFlow leaves', () => {
  it.each<[string, Json]>([
    ['variables', { headers: { Authorization: '{{config.routerAuth}}', token: '{{token}}' } }],
    ['a scheme with a variable', { headers: { Authorization: 'Key {{config.token}}' } }],
    ['a scheme alone', { headers: { Authorization: 'Bearer ' } }],
    ['empty values', { accessKey: '', senha: '', token: null }],
    ['a bot speaking of passwords', { text: 'Aqui está a senha do wi-fi:' }],
    ['a bot giving its password', { text: 'A senha é girassol2024. Token: não precisa.' }],
    ['menu labels', { options: [{ text: 'Esqueci minha senha', value: 'Esqueci minha senha' }] }],
    [
      'sentences under a suspicious name',
      { senha: 'Digite a sua senha', token: 'Informe o token' },
    ],
    [
      'a block named after a password',
      { blocoEsqueciSenha: '2b9bfb62-0000-4000-8000-000000000001' },
    ],
    ['a switch named after a token', { configuration: { usaToken: 'true', tokenMinutos: '30' } }],
    [
      'an address under a suspicious name',
      { configuration: { token: 'https://api.example/token' } },
    ],
    ['block ids', { id: '2b9bfb62-1234-4abc-9def-0123456789ab', stateId: 'desk:b69ef3a2-1' }],
    ['names of variables', { settings: { outputVariable: 'token', variable: 'senha' } }],
    ['words for a person beside a name', { settings: { variable: 'senha', value: 'inválida' } }],
    ['a form field', { settings: { variable: 'token', value: '{{response@token}}' } }],
    [
      'a signed picture',
      { uri: 'https://cdn.example/a.png?Expires=1&Key-Pair-Id=APKA1&Signature=a1' },
    ],
    ['a picture with a file token', { uri: 'https://st.example/a?alt=media&token=a1b2c3d4-e5' }],
    [
      'a picture in the flow',
      { uri: `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(40)}` },
    ],
    ['a port in an address', { uri: 'https://erp.example:8080/v1/user@host' }],
    [
      'a script that reads a token',
      { source: 'function run(a) { return JSON.parse(a).AuthToken; }' },
    ],
    ['a script that compares', { source: "if (token == 'expirado' || key === 'a1b2c3d4') {}" }],
    ['a script that chooses', { source: "return ok ? senha : 'invalida';" }],
    ['a script that loops over keys', { source: 'for (var key in o) { new RegExp(key, "i") }' }],
    ['JSON that names fields', { body: '{"resourceKey": "senhawifi", "grant_type": "password"}' }],
    ['JSON with a variable', { body: '{"senha": "{{senha}}", "token":"{{config.token}}"}' }],
    ['a key word list', { palavraChave: 'a1b2c3d4e5', keyword: 'transbordo24h' }],
    [
      'long words after a scheme word',
      { text: 'Basic internationalization, Key responsabilidades' },
    ],
    [
      'what was blanked before',
      { accessKey: '[blanked]', headers: { Authorization: 'Key [blanked]' } },
    ],
    [
      'places that are still to be filled',
      { accessKey: 'YOUR_ACCESS_KEY', body: '{"Password":"password_here","token":"<token>"}' },
    ],
    ['numbers and truth values', { token: 5, senha: true, list: [1, null, false] }],
  ])('%s', (_name, document) => {
    const redacted = redactFlow(document);
    expect(redacted.redactions).toEqual([]);
    expect(redacted.document).toBe(document);
  });
});
