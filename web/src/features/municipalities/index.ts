export { MunicipalitiesSettings } from './components/municipalities-settings.tsx';
