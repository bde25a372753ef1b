export { startScorecardJobs } from './jobs.ts';
export { rebuildScorecard } from './rebuilding.ts';
export { scorecardRoutes } from './routes.ts';
export { scorecardSettings } from './settings.ts';
