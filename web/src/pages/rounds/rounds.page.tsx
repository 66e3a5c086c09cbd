export { RoundList as RoundsPage } from '../../features/rounds/index.ts';
