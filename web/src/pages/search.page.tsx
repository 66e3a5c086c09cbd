export { SearchPage } from '../features/search/index.ts';
