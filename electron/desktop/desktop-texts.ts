import type { Localized } from '#core/model/locale.ts';
import type { AskedRun, LosableRun } from './run-watch.ts';

/** Words of the tray, of the question before leaving, and of the notices that are no alerts. */
export interface DesktopTexts {
  readonly tray: {
    readonly open: string;
    readonly locked: string;
    readonly next: string;
    readonly nothing: string;
    readonly pausedUntil: string;
    readonly pausedOpen: string;
    readonly pause: string;
    readonly hour: string;
    readonly tomorrow: string;
    readonly resumed: string;
    readonly resume: string;
    readonly lock: string;
    readonly quit: string;
  };
  /** Said once, when the window first closes into the tray. */
  readonly hidden: { readonly title: string; readonly text: string };
  readonly leaving: {
    readonly stay: string;
    readonly leave: string;
    readonly running: Readonly<Record<LosableRun, string>>;
    readonly kept: Readonly<Record<LosableRun, string>>;
  };
  readonly ended: {
    readonly done: Readonly<Record<AskedRun, string>>;
    readonly cancelled: Readonly<Record<AskedRun, string>>;
    readonly failed: Readonly<Record<AskedRun, string>>;
    readonly count: string;
  };
}

/** These words in every language. */
export const desktopTexts: Localized<DesktopTexts> = {
  'pt-BR': {
    tray: {
      open: 'Abrir o Transbordo',
      locked: 'Bloqueado',
      next: 'Próxima sincronização: {moment}',
      nothing: 'Nenhuma sincronização marcada',
      pausedUntil: 'Pausado até {moment}',
      pausedOpen: 'Pausado até você retomar',
      pause: 'Pausar as sincronizações',
      hour: 'Por 1 hora',
      tomorrow: 'Até amanhã',
      resumed: 'Até eu retomar',
      resume: 'Retomar as sincronizações',
      lock: 'Bloquear',
      quit: 'Sair',
    },
    hidden: {
      title: 'O Transbordo continua aberto',
      text: 'A janela fechou, mas as sincronizações seguem. O ícone fica perto do relógio; para encerrar, escolha “Sair” no menu dele.',
    },
    leaving: {
      stay: 'Continuar aqui',
      leave: 'Fechar assim mesmo',
      running: {
        import: 'Uma importação está em andamento.',
        audit: 'Uma auditoria está em andamento.',
        batch: 'Um lote de relatórios está em andamento.',
      },
      kept: {
        import: 'Os arquivos já importados ficam guardados. Os que faltam não serão lidos.',
        audit: 'As auditorias já feitas ficam guardadas. As que faltam ficam para a próxima vez.',
        batch:
          'Os relatórios já escritos ficam na pasta. Escolha a mesma pasta depois para seguir de onde parou.',
      },
    },
    ended: {
      done: {
        import: 'Importação concluída',
        audit: 'Auditoria concluída',
        batch: 'Lote de relatórios concluído',
        sync: 'Sincronização concluída',
      },
      cancelled: {
        import: 'Importação cancelada',
        audit: 'Auditoria cancelada',
        batch: 'Lote de relatórios cancelado',
        sync: 'Sincronização cancelada',
      },
      failed: {
        import: 'A importação parou por uma falha',
        audit: 'A auditoria parou por uma falha',
        batch: 'O lote de relatórios parou por uma falha',
        sync: 'A sincronização parou por uma falha',
      },
      count: '{done} de {total}. Abra o Transbordo para ver o resultado.',
    },
  },
  en: {
    tray: {
      open: 'Open Transbordo',
      locked: 'Locked',
      next: 'Next sync: {moment}',
      nothing: 'No sync is scheduled',
      pausedUntil: 'Paused until {moment}',
      pausedOpen: 'Paused until you resume',
      pause: 'Pause syncing',
      hour: 'For 1 hour',
      tomorrow: 'Until tomorrow',
      resumed: 'Until I resume',
      resume: 'Resume syncing',
      lock: 'Lock',
      quit: 'Quit',
    },
    hidden: {
      title: 'Transbordo is still open',
      text: 'The window has closed, but syncing goes on. The icon is near the clock; to end the app, choose “Quit” in its menu.',
    },
    leaving: {
      stay: 'Stay here',
      leave: 'Close anyway',
      running: {
        import: 'An import is under way.',
        audit: 'An audit is under way.',
        batch: 'A batch of reports is under way.',
      },
      kept: {
        import: 'Files already imported are kept. The others will not be read.',
        audit: 'Audits already done are kept. The others wait for the next time.',
        batch:
          'Reports already written stay in the folder. Choose the same folder later to go on where it stopped.',
      },
    },
    ended: {
      done: {
        import: 'Import finished',
        audit: 'Audit finished',
        batch: 'Batch of reports finished',
        sync: 'Sync finished',
      },
      cancelled: {
        import: 'Import cancelled',
        audit: 'Audit cancelled',
        batch: 'Batch of reports cancelled',
        sync: 'Sync cancelled',
      },
      failed: {
        import: 'The import stopped because of a fault',
        audit: 'The audit stopped because of a fault',
        batch: 'The batch of reports stopped because of a fault',
        sync: 'The sync stopped because of a fault',
      },
      count: '{done} of {total}. Open Transbordo to see the result.',
    },
  },
  es: {
    tray: {
      open: 'Abrir Transbordo',
      locked: 'Bloqueado',
      next: 'Próxima sincronización: {moment}',
      nothing: 'No hay ninguna sincronización programada',
      pausedUntil: 'En pausa hasta {moment}',
      pausedOpen: 'En pausa hasta que usted reanude',
      pause: 'Pausar las sincronizaciones',
      hour: 'Durante 1 hora',
      tomorrow: 'Hasta mañana',
      resumed: 'Hasta que reanude',
      resume: 'Reanudar las sincronizaciones',
      lock: 'Bloquear',
      quit: 'Salir',
    },
    hidden: {
      title: 'Transbordo sigue abierto',
      text: 'La ventana se cerró, pero las sincronizaciones continúan. El icono queda cerca del reloj; para terminar, elija “Salir” en su menú.',
    },
    leaving: {
      stay: 'Seguir aquí',
      leave: 'Cerrar de todos modos',
      running: {
        import: 'Hay una importación en curso.',
        audit: 'Hay una auditoría en curso.',
        batch: 'Hay un lote de informes en curso.',
      },
      kept: {
        import: 'Los archivos ya importados se conservan. Los que faltan no se leerán.',
        audit: 'Las auditorías ya hechas se conservan. Las que faltan quedan para la próxima vez.',
        batch:
          'Los informes ya escritos quedan en la carpeta. Elija después la misma carpeta para seguir donde se detuvo.',
      },
    },
    ended: {
      done: {
        import: 'Importación terminada',
        audit: 'Auditoría terminada',
        batch: 'Lote de informes terminado',
        sync: 'Sincronización terminada',
      },
      cancelled: {
        import: 'Importación cancelada',
        audit: 'Auditoría cancelada',
        batch: 'Lote de informes cancelado',
        sync: 'Sincronización cancelada',
      },
      failed: {
        import: 'La importación se detuvo por un fallo',
        audit: 'La auditoría se detuvo por un fallo',
        batch: 'El lote de informes se detuvo por un fallo',
        sync: 'La sincronización se detuvo por un fallo',
      },
      count: '{done} de {total}. Abra Transbordo para ver el resultado.',
    },
  },
};
