export { kpiRows } from './kpis.repository.ts';
export { registerKpis } from './kpis.routes.ts';
export { updateKpi } from './kpis.service.ts';
