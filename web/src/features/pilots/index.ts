export { PilotBoard } from './board/pilot-board.tsx';
export { PilotDetail } from './detail/pilot-detail.tsx';
