export { notedChannel } from './noting.ts';
export { startCustomerJobs } from './jobs.ts';
export { merchantRoutes } from './merchant-routes.ts';
export { personRoutes } from './person-routes.ts';
export { shopperRoutes } from './shopper-routes.ts';
