import * as contracts from '@agendawerk/shared/rounds/index.ts';
import type { ExportQueue } from '../../documents/index.ts';
import { endRoundCookie, readRoundCookie, setRoundCookie } from '../../platform/credentials.ts';
import { Download, JsonText, type Routes } from '../../platform/routes.ts';
import * as coSigning from './co-signing.service.ts';
import { createConsiderationExport, makeConsiderationTable } from './consideration.service.ts';
import { evaluateRemark, noteRemarks } from './evaluation.service.ts';
import type { LinkSettings } from './round-link.ts';
import { endRoundSession, getRoundLink, revokeRoundLinks, startRoundSession } from './round-session.service.ts';
import * as service from './rounds.service.ts';

interface Settings {
  links: LinkSettings;
  queue: ExportQueue;
  isSecure: boolean;
}

export function registerRounds(routes: Routes, settings: Settings): void {
  registerRoundsOfOfficer(routes, settings);
  registerCoSigning(routes, settings);
  registerLinks(routes, settings);
}

function registerRoundsOfOfficer(routes: Routes, { links, queue }: Settings): void {
  routes.workspace(
    contracts.listRounds,
    async ({ context, params }) => new JsonText(await service.listRoundsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.openRound, ({ context, params, body }) =>
    service.openRound(context, { versionId: params.versionId, values: body, settings: links }),
  );
  routes.workspace(contracts.getRound, ({ context, params }) => service.getRoundPage(context, params.roundId));
  routes.workspace(contracts.updateRound, ({ context, params, revision, body }) =>
    service.updateRound(context, { id: params.roundId, revision, change: body }),
  );
  routes.workspace(contracts.addRoundDepartments, ({ context, params, body }) =>
    service.addRoundDepartments(context, { id: params.roundId, ...body, settings: links }),
  );
  routes.workspace(contracts.remindRound, ({ context, params, body }) =>
    service.remindRound(context, { id: params.roundId, ...body, settings: links }),
  );
  routes.workspace(contracts.closeRound, ({ context, params, revision }) =>
    service.closeRound(context, { id: params.roundId, revision }),
  );
  routes.workspace(contracts.revokeRoundLinks, ({ context, params }) => revokeRoundLinks(context, params));
  routes.workspace(contracts.listRemarks, ({ context, params }) => service.listRemarks(context, params.roundId));
  routes.workspace(contracts.evaluateRemark, ({ context, params, revision, body }) =>
    evaluateRemark(context, { roundId: params.roundId, id: params.remarkId, revision, values: body }),
  );
  routes.workspace(contracts.noteRemarks, ({ context, params, body }) =>
    noteRemarks(context, { roundId: params.roundId, ...body }),
  );
  routes.workspace(
    contracts.getConsiderationTable,
    async ({ context, params }) => new Download(await makeConsiderationTable(context, params.roundId)),
  );
  routes.workspace(contracts.createConsiderationExport, ({ context, params }) =>
    createConsiderationExport(context, { queue, id: params.roundId }),
  );
}

function registerCoSigning(routes: Routes, { links, isSecure }: Settings): void {
  routes.workspace(contracts.getCoSigning, ({ context, params }) => coSigning.getCoSigning({ context, ...params }));
  routes.workspace(contracts.getRoundContent, ({ context, params }) =>
    coSigning.getRoundContent({ context, ...params }),
  );
  routes.workspace(contracts.viewPlace, ({ context, params, body }) =>
    coSigning.viewPlace({ context, ...params, view: body }),
  );
  routes.workspace(contracts.createRemark, ({ context, params, body }) =>
    coSigning.createRemark({ context, ...params, values: body }),
  );
  routes.workspace(contracts.updateRemark, ({ context, params, revision, body }) =>
    coSigning.updateRemark({ context, ...params, revision, change: body }),
  );
  routes.workspace(contracts.deleteRemark, ({ context, params, revision }) =>
    coSigning.deleteRemark({ context, ...params, revision }),
  );
  routes.workspace(contracts.answerRound, ({ context, params, revision, body }) =>
    coSigning.answerRound({ context, ...params, revision, values: body }),
  );
  routes.workspace(contracts.nameDeputy, ({ context, params, revision, body }) =>
    coSigning.nameDeputy({ context, ...params, ...body, revision, settings: links }),
  );
  routes.workspace(contracts.endRoundSession, async ({ context, params, request, reply }) => {
    await endRoundSession(context, { ...params, token: readRoundCookie(request, isSecure) });
    endRoundCookie(reply, { ...params, isSecure });
  });
}

function registerLinks(routes: Routes, { links: { secret }, isSecure }: Settings): void {
  routes.open(contracts.getRoundLink, ({ params, connect }) => getRoundLink({ token: params.token, secret, connect }));
  routes.open(contracts.confirmRoundLink, async ({ params, connect, request, reply }) => {
    const started = await startRoundSession({ token: params.token, secret, connect, requestId: request.id });
    const { token, ...place } = started;
    setRoundCookie(reply, { ...place, token, isSecure });
    return place;
  });
}
