import type { UpdateTexts } from './shape.ts';

/** Texts about updates, in Spanish. */
export const esUpdate: UpdateTexts = {
  update: {
    title: 'Actualizaciones',
    text: 'A cada archivo se le comprueba la firma de Transbordo. Quien instala es usted.',
    failed: 'No se pudo cargar el estado de las actualizaciones',
    noPlace:
      'Esta copia no sabe dónde preguntar por versiones nuevas y no pregunta a nadie. Búsquelas donde obtuvo esta.',
    never: 'Aún no se ha preguntado.',
    unknown: 'Se preguntó {at}.',
    newest: 'Esta es la versión más nueva. Comprobado {at}.',
    newer: 'La versión {version} está disponible, publicada el {day}.',
    check: 'Buscar actualización',
    daily: 'Buscar una vez al día',
    dailyHint:
      'Con el espacio de trabajo abierto, pregunta a la dirección de las actualizaciones. Nada suyo va con la pregunta; quien responde ve la dirección de internet de este equipo.',
    kind: 'Tipo de paquete',
    choice: '{kind}, {size}',
    download: 'Descargar…',
    downloading: 'Descargando la versión {version}',
    downloaded: '«{file}» se descargó y se comprobó.',
    reveal: 'Mostrar en la carpeta',
    kinds: {
      deb: 'Debian, Ubuntu (deb)',
      rpm: 'Fedora, openSUSE (rpm)',
      AppImage: 'AppImage',
      tar: { gz: 'Cualquier Linux (tar.gz)' },
      nsis: 'Instalador para Windows',
      portable: 'Windows sin instalar',
      dmg: 'macOS (dmg)',
      zip: 'macOS (zip)',
    },
    install: {
      deb: 'Cierre Transbordo y abra el archivo con el instalador de programas. Sus datos quedan donde están.',
      rpm: 'Cierre Transbordo y abra el archivo con el instalador de programas. Sus datos quedan donde están.',
      AppImage:
        'Cierre Transbordo, permita ejecutar el archivo en sus propiedades y úselo en lugar del antiguo. Sus datos quedan donde están.',
      tar: {
        gz: 'Cierre Transbordo, descomprima el archivo y use la carpeta nueva en lugar de la antigua. Sus datos quedan donde están.',
      },
      nsis: 'Cierre Transbordo y abra el archivo: se instala sobre la versión anterior. Sus datos quedan donde están.',
      portable:
        'Cierre Transbordo y use el archivo nuevo en lugar del antiguo. Sus datos quedan donde están.',
      dmg: 'Cierre Transbordo, abra el archivo y arrastre Transbordo a Aplicaciones. Sus datos quedan donde están.',
      zip: 'Cierre Transbordo, descomprima el archivo y mueva Transbordo a Aplicaciones. Sus datos quedan donde están.',
    },
    seen: 'La versión {version} de Transbordo está disponible.',
    show: 'Ver',
  },
};
