export { chapterRows } from './chapters.repository.ts';
export { registerChapters } from './chapters.routes.ts';
export { addStandingChapters } from './chapters.service.ts';
