export { CoSigningPage } from './co-signing/co-signing-page.tsx';
export { DeputySection } from './co-signing/deputy-section.tsx';
export { RoundDetail } from './detail/round-detail.tsx';
export { RoundRemarks } from './evaluation/round-remarks.tsx';
export { LeaveBar } from './link/leave-bar.tsx';
export { DeadLink, RoundLink } from './link/round-link.tsx';
export { RoundList } from './list/round-list.tsx';
export { OpenRoundButton } from './parts/open-round-button.tsx';
