/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig(
  {
    test: {
      // As on the build server: no run writes snapshots unless asked to, and one that no test compares is an error.
      update: 'none',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            // Lint, types and the build run beside the units, and some of these start programs.
            testTimeout: 30_000,
            // Files share their modules: loading them anew for each file took half of the time.
            isolate: false,
            include: [
              'tests/*.test.ts',
              'tests/{dataset,site,tables,editor,model,chart,figures,story,widget,embed,pictures,numbers,fonts,build,workshop}/**/*.test.ts',
            ],
          },
        },
        {
          extends: true,
          test: {
            name: 'dist',
            include: ['tests/dist/**/*.test.ts'],
            isolate: false,
            maxWorkers: 2,
            // Some look at all files.
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.test.ts'],
            globalSetup: ['tests/e2e/setUp.ts'],
            setupFiles: ['tests/e2e/failures.ts'],
            // Files share a browser and their modules, as the units do.
            isolate: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
            // What is waited for may take long on a busy machine.
            expect: { poll: { timeout: 10_000 } },
            // One more than the cores that we have: pages are waited for more than they work.
            maxWorkers: 3,
            // After the tests of the built files, not beside them.
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            name: 'servers',
            include: ['tests/servers/**/*.test.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'wordpress',
            include: ['tests/wordpress/**/*.test.ts'],
            testTimeout: 600_000,
            hookTimeout: 600_000,
            fileParallelism: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'speech',
            include: ['tests/speech/**/*.test.ts'],
            fileParallelism: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'engines',
            include: ['tests/engines/**/*.test.ts'],
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  },
  { logLevel: 'error' },
);
