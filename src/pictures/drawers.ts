// Pictures layer: drawing in processes of their own, so that all processors draw and memory stays small: what a
// picture is drawn on is larger than all else in a build, and JavaScript does not see its size.
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** What a drawing process is sent. */
export interface Order {
  svg: string;
  width: number;
}

/** What it answers. */
type Answer = { png: Uint8Array } | { error: string };

/** A process that draws one picture after the other. */
export interface Drawer {
  /** PNG bytes of a width in pixels. Wait for one picture before ordering the next. */
  draw: (svg: string, width: number) => Promise<Uint8Array>;
  close: () => void;
}

/** A drawer; its process starts with the first picture. */
export function startDrawer(): Drawer {
  let started: ChildProcess | undefined;
  return {
    draw: (svg, width) =>
      new Promise((resolve, reject) => {
        const drawing = (started ??= fork(join(process.cwd(), 'src/pictures/drawer.ts'), {
          execArgv: ['--expose-gc'],
          serialization: 'advanced',
        }));
        const ended = () =>
          reject(new Error('The process that draws pictures ended before its picture was done.'));
        drawing.once('exit', ended);
        drawing.once('message', (answer: Answer) => {
          drawing.off('exit', ended);
          if ('png' in answer) resolve(answer.png);
          else reject(new Error(answer.error));
        });
        drawing.send({ svg, width } satisfies Order);
      }),
    close: () => started?.disconnect(),
  };
}
