import { fillText } from '#core/model/fill-text.ts';
import type { Locale, Localized } from '#core/model/locale.ts';
import { visibleLine } from '#core/report/visible-text.ts';
import type { PacketProblem, PacketProblemCode } from './packet-problem.ts';

/** Sentences by code; values: file, other, at. */
const sentences: Localized<Readonly<Record<PacketProblemCode, string>>> = {
  'pt-BR': {
    missing: '{file}: falta no pacote.',
    renamed: '{file}: falta com este nome; o mesmo conteúdo está em {other}.',
    changed: '{file}: mudou depois que o pacote foi feito.',
    unlisted: '{file}: não faz parte do pacote; o manifesto não o lista.',
    'damaged-entry': '{file}: não sai inteiro do ZIP ({other}).',
    'manifest-unreadable': '{file}: não é um manifesto legível ({other}).',
    'manifest-not-canonical': '{file}: não está na forma canônica; foi escrito por outro programa.',
    'signature-wrong': '{file}: não é a assinatura deste manifesto.',
    'key-wrong': '{file}: não é a chave que o manifesto nomeia.',
    'other-key': '{file}: não é a chave esperada; a impressão digital dela é {other}.',
    'sums-unreadable': '{file}: não é uma lista de hashes como a que o pacote leva.',
    'sums-differ': '{file}: não confere com {other}.',
    'sums-incomplete': '{file}: as linhas e os arquivos não batem ({other}).',
    'log-unreadable': '{file}: a linha {at} não é um registro.',
    'log-edited': '{file}: o registro {at} foi alterado.',
    'log-deleted': '{file}: falta o registro {at}.',
    'log-reordered': '{file}: o registro {at} está fora de ordem.',
    'log-unlinked': '{file}: o registro {at} não continua o anterior.',
    'log-cut': '{file}: o fim foi cortado; falta o registro {at}.',
    'log-added': '{file}: o registro {at} foi acrescentado depois.',
    'timestamp-wrong': '{file}: não prova a hora deste manifesto ({other}).',
  },
  en: {
    missing: '{file}: missing from the packet.',
    renamed: '{file}: missing under this name; the same content is in {other}.',
    changed: '{file}: changed after the packet was made.',
    unlisted: '{file}: not part of the packet; the manifest does not list it.',
    'damaged-entry': '{file}: does not come out of the ZIP whole ({other}).',
    'manifest-unreadable': '{file}: not a manifest that can be read ({other}).',
    'manifest-not-canonical': '{file}: not in canonical form; another program wrote it.',
    'signature-wrong': '{file}: not the signature of this manifest.',
    'key-wrong': '{file}: not the key that the manifest names.',
    'other-key': '{file}: not the expected key; its fingerprint is {other}.',
    'sums-unreadable': '{file}: not a list of hashes as the packet carries it.',
    'sums-differ': '{file}: does not agree with {other}.',
    'sums-incomplete': '{file}: lines and files do not match ({other}).',
    'log-unreadable': '{file}: line {at} is no row of a log.',
    'log-edited': '{file}: row {at} was edited.',
    'log-deleted': '{file}: row {at} is missing.',
    'log-reordered': '{file}: row {at} is out of order.',
    'log-unlinked': '{file}: row {at} does not follow the one before.',
    'log-cut': '{file}: the end was cut off; row {at} is missing.',
    'log-added': '{file}: row {at} was added later.',
    'timestamp-wrong': '{file}: does not prove the time of this manifest ({other}).',
  },
  es: {
    missing: '{file}: falta en el paquete.',
    renamed: '{file}: falta con este nombre; el mismo contenido está en {other}.',
    changed: '{file}: cambió después de hacerse el paquete.',
    unlisted: '{file}: no forma parte del paquete; el manifiesto no lo lista.',
    'damaged-entry': '{file}: no sale entero del ZIP ({other}).',
    'manifest-unreadable': '{file}: no es un manifiesto legible ({other}).',
    'manifest-not-canonical': '{file}: no está en forma canónica; lo escribió otro programa.',
    'signature-wrong': '{file}: no es la firma de este manifiesto.',
    'key-wrong': '{file}: no es la clave que nombra el manifiesto.',
    'other-key': '{file}: no es la clave esperada; su huella es {other}.',
    'sums-unreadable': '{file}: no es una lista de hashes como la que lleva el paquete.',
    'sums-differ': '{file}: no coincide con {other}.',
    'sums-incomplete': '{file}: las líneas y los archivos no se corresponden ({other}).',
    'log-unreadable': '{file}: la línea {at} no es un registro.',
    'log-edited': '{file}: el registro {at} fue alterado.',
    'log-deleted': '{file}: falta el registro {at}.',
    'log-reordered': '{file}: el registro {at} está fuera de orden.',
    'log-unlinked': '{file}: el registro {at} no continúa el anterior.',
    'log-cut': '{file}: se cortó el final; falta el registro {at}.',
    'log-added': '{file}: el registro {at} se añadió después.',
    'timestamp-wrong': '{file}: no prueba la hora de este manifiesto ({other}).',
  },
};

/** The problem as a sentence. A stranger's file names are shown with their hidden characters named. */
export function packetProblemSentence(problem: PacketProblem, locale: Locale): string {
  return fillText(sentences[locale][problem.code], {
    file: visibleLine(problem.file),
    other: visibleLine(problem.other),
    at: problem.at,
  });
}
