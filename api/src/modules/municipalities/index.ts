export { type MunicipalityRow, presentMunicipality } from './municipalities.presenter.ts';
export { agendaMunicipalityRows } from './municipalities.repository.ts';
export { registerMunicipalities } from './municipalities.routes.ts';
