import * as migration_20261121_230552_initial from './20261121_230552_initial.ts';

export const migrations = [
  {
    up: migration_20261121_230552_initial.up,
    down: migration_20261121_230552_initial.down,
    name: '20261121_230552_initial'
  },
];
