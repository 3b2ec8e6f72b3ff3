import { fillText } from '#core/model/fill-text.ts';
import { locales, type Localized } from '#core/model/locale.ts';
import { packetFiles } from './packet-files.ts';

/** Values: fingerprint, and the names of the packet's files. */
const texts: Localized = {
  'pt-BR': `COMO CONFERIR ESTE PACOTE

Descompacte tudo em uma pasta, abra um terminal nela e digite:

1. Todos os arquivos estão como foram empacotados?

     sha256sum -c {sums}

   No macOS: shasum -a 256 -c {sums}

2. O manifesto é o que esta instalação assinou?

     openssl pkeyutl -verify -pubin -inkey {publicKey} -rawin -in {manifest} -sigfile {signature}

   A chave pública vem no pacote. Pergunte a quem o enviou, por outro meio, se esta é a impressão digital dela:
   {fingerprint}

3. Um terceiro atesta a hora? Só se houver o arquivo {timestamp}; tsa.pem é o certificado da autoridade que o emitiu:

     openssl ts -verify -data {manifest} -in {timestamp} -CAfile tsa.pem

   Sem {timestamp}, a hora é a do relógio de quem fez o pacote.

4. Tudo isso de uma vez, com o registro de manuseio ({log}), no Transbordo:

     transbordo verify PACOTE.zip

O que isso prova: que os arquivos não mudaram desde que o pacote foi feito e que o fez quem tem esta chave. Não prova
que o relógio estava certo nem que a pessoa disse a verdade.
`,
  en: `HOW TO CHECK THIS PACKET

Unpack everything into a folder, open a terminal there and type:

1. Are all files as they were packed?

     sha256sum -c {sums}

   On macOS: shasum -a 256 -c {sums}

2. Is the manifest what this installation signed?

     openssl pkeyutl -verify -pubin -inkey {publicKey} -rawin -in {manifest} -sigfile {signature}

   The public key comes with the packet. Ask whoever sent it, by another channel, whether this is its fingerprint:
   {fingerprint}

3. Does a third party vouch for the time? Only where there is a file {timestamp}; tsa.pem is the certificate of the
   authority that issued it:

     openssl ts -verify -data {manifest} -in {timestamp} -CAfile tsa.pem

   Without {timestamp} the time is that of the clock of whoever made the packet.

4. All of this at once, with the handling log ({log}), in Transbordo:

     transbordo verify PACKET.zip

What this proves: that the files have not changed since the packet was made, and that the holder of this key made it.
It does not prove that the clock was right or that the person told the truth.
`,
  es: `CÓMO COMPROBAR ESTE PAQUETE

Descomprima todo en una carpeta, abra una terminal en ella y escriba:

1. ¿Están todos los archivos como se empaquetaron?

     sha256sum -c {sums}

   En macOS: shasum -a 256 -c {sums}

2. ¿Es el manifiesto lo que firmó esta instalación?

     openssl pkeyutl -verify -pubin -inkey {publicKey} -rawin -in {manifest} -sigfile {signature}

   La clave pública viene en el paquete. Pregunte a quien lo envió, por otro medio, si esta es su huella:
   {fingerprint}

3. ¿Da fe un tercero de la hora? Solo si existe el archivo {timestamp}; tsa.pem es el certificado de la autoridad que
   lo emitió:

     openssl ts -verify -data {manifest} -in {timestamp} -CAfile tsa.pem

   Sin {timestamp}, la hora es la del reloj de quien hizo el paquete.

4. Todo esto de una vez, con el registro de manipulación ({log}), en Transbordo:

     transbordo verify PAQUETE.zip

Qué prueba: que los archivos no han cambiado desde que se hizo el paquete y que lo hizo quien tiene esta clave. No
prueba que el reloj fuera exacto ni que la persona dijera la verdad.
`,
};

/**
 * Text of `VERIFY.txt`, in all languages: a reader of another language than the packet's has to check it as well.
 * @param fingerprint of the key that signs, SHA-256 in hex
 */
export function verifyText(fingerprint: string): string {
  return locales
    .map((locale) => fillText(texts[locale], { ...packetFiles, fingerprint }))
    .join('\n----------------------------------------------------------------------\n\n');
}
