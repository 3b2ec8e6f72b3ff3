/** Starting other programs: quietly when they only prepare, transparently when they are the point. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { at, root } from './project.mjs';
import { Stop } from './say.mjs';

/** The project's own programs first, as inside an npm script. */
export function projectEnv(extra = {}) {
  return {
    ...process.env,
    PATH: at('node_modules', '.bin') + delimiter + process.env.PATH,
    ...extra,
  };
}

/** Runs a program without showing its output, unless it fails. `timeout` in milliseconds. */
export function quietly(command, args, { timeout = 0, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    const timer = timeout && setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Stop(`${command} cannot be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else
        reject(
          new Stop(`${[command, ...args].join(' ')} ended with ${code ?? signal}:\n${output}`),
        );
    });
  });
}

/** Runs a program in our place: same terminal, signals passed on, its exit status is the answer. */
export function inPlace(command, args, { env = projectEnv(), cwd = root, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio, shell: process.platform === 'win32' });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const rest = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.on('error', (error) => {
      rest();
      reject(new Stop(`${command} cannot be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      rest();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
