import * as migration_20261122_001418_initial from './20261122_001418_initial.ts';

export const migrations = [
  {
    up: migration_20261122_001418_initial.up,
    down: migration_20261122_001418_initial.down,
    name: '20261122_001418_initial'
  },
];
