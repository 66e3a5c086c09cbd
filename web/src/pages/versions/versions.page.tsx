export { VersionList as VersionsPage } from '../../features/versions/index.ts';
