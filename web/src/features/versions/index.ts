export { VersionDetail } from './detail/version-detail.tsx';
export { VersionList } from './list/version-list.tsx';
export { FrozenPlace } from './reader/frozen-place.tsx';
