export { CommentsPage } from '../features/comments/index.ts';
