export { KpiDetail } from './detail/kpi-detail.tsx';
export { KpiList } from './list/kpi-list.tsx';
