export { registerRoadmap } from './roadmap.routes.ts';
