export { DepartmentsSettings } from './components/departments-settings.tsx';
