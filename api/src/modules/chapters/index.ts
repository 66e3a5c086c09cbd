export { chapterRows } from './chapters.repository.ts';
export { registerChapters } from './chapters.routes.ts';
export { addStandingChapters, updateChapter } from './chapters.service.ts';
