import { existsSync } from 'node:fs';
import path from 'node:path';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { createSignIn, registerAuth } from './auth/index.ts';
import type { Config } from './config/config.ts';
import { newId } from './db/ids.ts';
import type { Database } from './db/pool.ts';
import { drawPages } from './drawn-pages/index.ts';
import { ExportQueue } from './documents/index.ts';
import { createOutbox } from './mail/index.ts';
import { registerActivity } from './modules/activity/index.ts';
import { registerAgendas } from './modules/agendas/index.ts';
import { registerApiKeys } from './modules/api-keys/index.ts';
import { registerAssessments } from './modules/assessments/index.ts';
import { registerCalendar } from './modules/calendar/index.ts';
import { registerCatalogue } from './modules/catalogue/index.ts';
import { registerChange, sweepExpiredNames } from './modules/change/index.ts';
import { registerChapters } from './modules/chapters/index.ts';
import { registerComments } from './modules/comments/index.ts';
import { registerDatasets } from './modules/datasets/index.ts';
import { registerDepartments } from './modules/departments/index.ts';
import { registerExports } from './modules/exports/index.ts';
import { registerFields } from './modules/fields/index.ts';
import { registerGoals } from './modules/goals/index.ts';
import { registerKpis } from './modules/kpis/index.ts';
import { registerInvitations } from './modules/invitations/index.ts';
import { registerMe } from './modules/me/index.ts';
import { registerInvolvements } from './modules/involvements/index.ts';
import { LiveHub, registerLive } from './modules/live/index.ts';
import { registerMeasures } from './modules/measures/index.ts';
import { registerMails } from './modules/mails/index.ts';
import { registerMembers } from './modules/members/index.ts';
import { registerSetup } from './modules/setup/index.ts';
import { registerMunicipalities } from './modules/municipalities/index.ts';
import { registerDecisions } from './modules/decisions/index.ts';
import { registerNotifications } from './modules/notifications/index.ts';
import { registerPilots } from './modules/pilots/index.ts';
import { registerRounds } from './modules/rounds/index.ts';
import { registerSurveys } from './modules/surveys/index.ts';
import { registerVersions } from './modules/versions/index.ts';
import { registerWorkspaces } from './modules/workspaces/index.ts';
import { registerRoadmap } from './modules/roadmap/index.ts';
import { registerSearch } from './modules/search/index.ts';
import { closedByDefault } from './platform/closed-by-default.ts';
import { errors } from './platform/errors.ts';
import { forms } from './platform/forms.ts';
import { headers } from './platform/headers.ts';
import { health } from './platform/health.ts';
import { logRequests } from './platform/logging.ts';
import { openApi } from './platform/openapi.ts';
import { rateLimit } from './platform/rate-limit.ts';
import { createRoutes } from './platform/routes.ts';
import { serverOptions } from './platform/server-options.ts';
import { serveWebApp } from './platform/static.ts';

export interface AppOptions {
  config: Config & { authSecret: string };
  db: Database;
  logger: FastifyBaseLogger;
  /** The built web app, and what draws its first pages; without one only the API is served. */
  web?: { directory: string; drawing: string };
  /** With it the first workspace is founded; undefined where there is one. */
  setupCode?: string | undefined;
  now?: () => Date;
}

/** Platform first, then the modules. Opens and closes nothing itself. */
export async function buildApp({
  config,
  db,
  logger,
  web,
  setupCode,
  now = () => new Date(),
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify(serverOptions({ config, logger }));
  await app.register(closedByDefault);
  await app.register(errors);
  await app.register(logRequests);
  await app.register(headers, { isSecure: config.isSecure });
  await app.register(rateLimit, { perMinute: config.rateLimit });
  await app.register(cookie);
  await app.register(forms);
  await app.register(health, { db });
  await app.register(openApi, { isSecure: config.isSecure });

  const routes = createRoutes(app, { db, now, authSecret: config.authSecret, isSecure: config.isSecure });
  registerActivity(routes);
  registerAgendas(routes);
  registerAssessments(routes);
  registerCalendar(routes);
  registerCatalogue(routes);
  registerChange(routes);
  registerChapters(routes);
  registerComments(routes);
  registerDatasets(routes);
  registerDepartments(routes);
  registerFields(routes);
  registerGoals(routes);
  registerMunicipalities(routes);
  registerWorkspaces(routes);
  registerRoadmap(routes);
  registerSearch(routes);
  registerKpis(routes);
  registerMeasures(routes);
  registerDecisions(routes);
  registerPilots(routes);
  registerInvolvements(routes);
  registerSurveys(routes, { secret: config.authSecret, publicUrl: config.publicUrl });

  const hub = new LiveHub(db.listener);
  registerLive(routes, { hub });
  // Before the server waits for what is open: streams never end by themselves.
  app.addHook('preClose', async () => hub.close());

  sweepExpiredNames(app, { db, now });

  const exportQueue = new ExportQueue({
    directory: path.join(config.dataDirectory, 'exports'),
    newId,
    onFailure: (details) => app.log.error(details, 'document failed'),
  });
  registerExports(routes, { queue: exportQueue });
  registerVersions(routes, { queue: exportQueue });
  app.addHook('onReady', () => exportQueue.sweep());
  app.addHook('onClose', () => exportQueue.close());

  const outbox = createOutbox({
    secret: config.authSecret,
    publicUrl: config.publicUrl,
    canSend: config.mail.smtpUrl !== undefined,
  });
  const signIn = createSignIn({ config, db, outbox, log: app.log, now });
  registerAuth(app, signIn);
  registerApiKeys(routes);
  registerInvitations(routes);
  registerMe(routes);
  registerMails(routes, { outbox });
  registerRounds(routes, {
    links: { secret: config.authSecret, outbox },
    queue: exportQueue,
    isSecure: config.isSecure,
  });
  registerMembers(routes, { signIn, outbox });
  registerNotifications(routes, { secret: config.authSecret });
  registerSetup(routes, { signIn, setupCode, canSendMail: outbox.canSend });

  if (web) {
    const drawn = { program: web.drawing, template: path.join(web.directory, 'drawn.html') };
    const isBuilt = existsSync(drawn.program) && existsSync(drawn.template);
    await app.register(serveWebApp, {
      directory: web.directory,
      ...(isBuilt ? { drawPage: drawPages(app, drawn) } : {}),
    });
  }
  return app;
}
