export { agreedTargets } from './agreed.ts';
export { agreementRoutes } from './routes.ts';
