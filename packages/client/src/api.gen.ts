// Made by `npm run generate -- client` from docs/reference/openapi.json: do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of officials with their rights, by login. */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/current/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change my password.
         * @description Signs me out everywhere else.
         */
        put: operations["changeCurrentAccountPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/current/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to use one-time codes.
         * @description Nothing changes until a code has been confirmed. The secret is told this once.
         */
        post: operations["enrolTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/current/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm with a code that the authenticator works. */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of an account, oldest first. */
        get: operations["getAccountHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the one-time codes off an account. */
        post: operations["resetTotpOfAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close an account, or open it again. */
        put: operations["changeAccountStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Provinces and communes in force, by code or by words of the name, with or without accents. */
        get: operations["listAdminUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agencies of the province, in official order; by code also under a former one. */
        get: operations["listAgencies"];
        put?: never;
        /** Enter an agency that was established by decision. */
        post: operations["createAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One agency, and who took over when it has ended. */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an agency and name who takes over. */
        post: operations["endAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Officials of an agency, by name. */
        get: operations["listAgencyOfficials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency-tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agencies as a tree. */
        get: operations["getAgencyTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/application-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications not sent yet, the newest first. */
        get: operations["listApplicationDrafts"];
        put?: never;
        /** Begin an application. */
        post: operations["createApplicationDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/application-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them. */
        get: operations["getApplicationDraft"];
        put?: never;
        post?: never;
        /** Drop it. */
        delete: operations["removeApplicationDraft"];
        options?: never;
        head?: never;
        /** Keep what was filled in; parts that are left out stay as they are. */
        patch: operations["changeApplicationDraft"];
        trace?: never;
    };
    "/api/v1/application-drafts/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it; sent again it answers the same dossier. */
        post: operations["sendApplicationDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Business time. */
        get: operations["getClock"];
        put?: never;
        /**
         * Move the training clock forward.
         * @description Demo mode only. It never moves back; timers and deadlines in between become due at once.
         */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossier-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossier ledger of a unit. */
        get: operations["getDossierLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A citizen's own dossiers; for officials a search by code, name, number or telephone. */
        get: operations["listDossiers"];
        put?: never;
        /** File a dossier; at a counter it may be accepted in the same act. */
        post: operations["submitDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dossier; an official's reading is recorded. */
        get: operations["getDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a dossier: code, promised hour, receipt. */
        post: operations["acceptDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve the draft result. */
        post: operations["approveResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a step to an official. */
        post: operations["assignStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be given an open step: officials with its role. */
        get: operations["listDossierCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/check-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record which papers are right and which are not. */
        post: operations["checkDocumentsOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/complete-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a step, with the draft of the result where approval follows. */
        post: operations["completeStepOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/confirm-handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that the dossier was received. */
        post: operations["confirmHandoverOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/control-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The control slip as it stands now. */
        get: operations["getDossierControlSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/correct-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct an application that has not been accepted yet: answers, people, papers, how the result is received. */
        post: operations["correctApplicationOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/correction-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to correct a filed dossier, or take up the correction that was begun; it is sent like any draft. */
        post: operations["beginCorrectionDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the citizen corrected before acceptance, with what stood before. */
        get: operations["listDossierCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/deliver-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver the result to the person. */
        post: operations["deliverResultOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The promised hour and its due ledger. */
        get: operations["getDossierDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened, in order. */
        get: operations["listDossierEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/files/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the dossier, as an attachment. */
        get: operations["getDossierFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass the dossier to the next unit. */
        post: operations["handOverDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/issue-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the receipt that was left out at acceptance. */
        post: operations["issueReceiptOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Number the signed result. */
        post: operations["numberResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/papers/{paperId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issued paper as PDF. */
        get: operations["getDossierPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read the dossier. */
        get: operations["listDossierReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/recall-handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a handover nobody has confirmed. */
        post: operations["recallHandoverOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse to take a dossier in, in writing. */
        post: operations["refuseDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/request-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask once, in writing, for everything that is missing. */
        post: operations["requestSupplementOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a stopped dossier. */
        post: operations["resumeDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/retry-incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what the process could not decide, with the facts it lacked. */
        post: operations["retryIncidentOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/scan-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add scans to papers that were handed in. */
        post: operations["scanDocumentsOfDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return the draft with comments. */
        post: operations["sendBackDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the approved result. */
        post: operations["signResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop handling the dossier. */
        post: operations["stopDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in what was asked for. */
        post: operations["provideSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Urge an overdue step: its handler and heads are told. */
        post: operations["urgeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the dossier. */
        post: operations["withdrawDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one file (multipart); its hash names it when it is handed in. */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dossiers whose process cannot go on, with what is wrong; `retry-incident` tries again. */
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/missing-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closing check: open same-day dossiers that owe their receipt. */
        get: operations["listMissingReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notices, the newest first. */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put one of my notices aside. */
        post: operations["readNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-stop-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that take in dossiers and return results. */
        get: operations["listOneStopUnits"];
        put?: never;
        /** Enter a service center or a reception unit. */
        post: operations["createOneStopUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-stop-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit with its counters and leaders. */
        get: operations["getOneStopUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-stop-units/{id}/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters of a unit, by number. */
        get: operations["listOneStopUnitCounters"];
        put?: never;
        /** Open a counter. */
        post: operations["createOneStopUnitCounter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-stop-units/{id}/leaders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter who leads a unit. */
        post: operations["createOneStopUnitLeader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-stop-units/{id}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is posted to a unit on a day. */
        get: operations["listOneStopUnitPostings"];
        put?: never;
        /** Enter the posting of an official by their agency; warnings do not stop it. */
        post: operations["createOneStopUnitPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed in the organisation, newest first (500 at most). */
        get: operations["listOrganisationChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedure-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procedures whose newest version is not in force. */
        get: operations["listProcedureDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedure-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields that have a procedure in force. */
        get: operations["listProcedureFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedure-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import records of procedures as `motcua import procedures` does; nothing is published by it. */
        post: operations["createProcedureImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procedures in force: words in any order, with or without accents, beginnings of codes, common abbreviations. */
        get: operations["listProcedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A procedure in force, for one case and one way of filing where they are named. */
        get: operations["getProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its electronic form: JSON Schema 2020-12 with x- keywords for what a person sees. */
        get: operations["getProcedureForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a procedure, drafts too, with findings and what stops its publication. */
        get: operations["listProcedureVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/versions/{versionNumber}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a version into force from a day on; the one before it ends on that day. */
        post: operations["publishProcedureVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the version in force from a day on; dossiers already taken in go on under it. */
        post: operations["withdrawProcedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procedures in force without an approved process that keeps their time limit, by agency, with the last day to finish. */
        get: operations["listProcessGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of every process, with what was found in it. */
        get: operations["listProcesses"];
        put?: never;
        /** Begin a draft: an empty table, or a new version as another one stands. */
        post: operations["createProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version: its step table and its drawing. */
        get: operations["getProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a draft by decision; from the day named on, new dossiers of the procedure run on it. */
        post: operations["approveProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table as it was typed, and what stands against approval today, each with its place. */
        get: operations["getProcessDraft"];
        /** Write the table. Anything is kept; what is wrong comes back as findings. */
        put: operations["changeProcessDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in text copied from a spreadsheet or a CSV file, a step table as JSON, or a BPMN 2.0 drawing. */
        post: operations["importProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a dossier is, by its code and four digits, or by its look-up code (R-148). */
        get: operations["lookUpDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The progress table of a period, one line a unit. */
        get: operations["getReportProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an official a role in an agency. */
        post: operations["createRoleGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a right. */
        post: operations["revokeRoleGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in. */
        get: operations["listSessions"];
        put?: never;
        /**
         * Sign in.
         * @description Ends after 30 minutes without a request (configurable) and after 12 hours in any case.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what are my rights now. */
        get: operations["getCurrentSession"];
        put?: never;
        post?: never;
        /** Sign out. */
        delete: operations["removeCurrentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my other sessions. */
        delete: operations["removeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every setting with its sentence, form, and what is set in which scope. */
        get: operations["listSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a value for some days in one scope. Accepted dossiers keep what they were given. */
        post: operations["createSettingChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of a setting, oldest first. */
        get: operations["getSettingHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uncollected-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results that nobody has collected for long. */
        get: operations["listUncollectedResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vault-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My electronic results, the newest first. */
        get: operations["listVaultItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vault-items/{id}/files/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of one of my electronic results, as an attachment. */
        get: operations["getVaultItemFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One queue of the desk. */
        get: operations["listWorkItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-items/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many lie in each queue. */
        get: operations["listWorkItemCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            id: string;
            login: string;
            /** @enum {string} */
            status: "ACTIVE" | "DISABLED";
            isDemo: boolean;
            hasTotp: boolean;
            createdAt: string;
            official: {
                id: string;
                name: string;
                position: string;
            };
            /** @description Rights of all times. */
            grants: components["schemas"]["RoleGrant"][];
        };
        AccountChange: {
            kind: string;
            data: {
                [key: string]: unknown;
            };
            changedBy: string | null;
            changedAt: string;
        };
        AdminUnit: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "PROVINCE" | "COMMUNE";
            province: {
                code: string;
                name: string;
            } | null;
        };
        Agency: {
            id: string;
            /** @description Electronic identifier (mã định danh điện tử). */
            code: string;
            name: string;
            shortName: string;
            /** @enum {string} */
            kind: "MINISTRY" | "PROVINCIAL_COMMITTEE" | "PROVINCIAL_OFFICE" | "PROVINCIAL_DEPARTMENT" | "PROVINCIAL_DIVISION" | "PUBLIC_UNIT" | "VERTICAL" | "DISTRICT_COMMITTEE" | "COMMUNE_COMMITTEE" | "COMMUNE_DIVISION" | "SERVICE_CENTER" | "RECEPTION_UNIT";
            /** @enum {string} */
            level: "MINISTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE";
            parentId: string | null;
            isVertical: boolean;
            /** @description null: the source does not say. */
            address: string | null;
            phone: string | null;
            adminUnitCode: string | null;
            validFrom: string;
            /** @description First day on which it no longer exists. */
            validTo: string | null;
        };
        AgencyTree: {
            agency: components["schemas"]["Agency"];
            children: components["schemas"]["AgencyTree"][];
        };
        Applicant: {
            /** @enum {string} */
            kind: "PERSON" | "ORGANISATION";
            fullName: string;
            idNumber: string;
            address: string;
            phone: string;
            email: string | null;
        };
        ApplicationDraft: {
            id: string;
            procedureCode: string;
            updatedAt: string;
            /** @description The dossier it became. */
            dossierId: string | null;
            /** @description The filed dossier it corrects; null for a new application. */
            corrects: string | null;
            caseId: string | null;
            competentAgencyId: string | null;
            applicant: components["schemas"]["Applicant"] | null;
            submitter: components["schemas"]["Submitter"] | null;
            /** @description As typed, right or not. */
            answers: {
                [key: string]: unknown;
            };
            documents: {
                requiredDocumentId: string;
                kind: string;
                files: components["schemas"]["DossierFile"][];
            }[];
            resultChannel: ("COUNTER" | "POSTAL" | "ONLINE") | null;
        };
        ChecklistItem: {
            id: string;
            name: string;
            /** @enum {string} */
            requirement: "REQUIRED" | "CONDITIONAL" | "OPTIONAL";
            /** @description Lines with the same group stand for one another. */
            group: string | null;
            kinds: {
                kind: string;
                quantity: number;
            }[];
            /** @description Held by the State already: need not be handed in (R-022). */
            heldAlready: boolean;
        };
        Clock: {
            /** @description Business time, YYYY-MM-DDTHH:MM:SS+07:00 */
            now: string;
            /** @description It may be moved forward. */
            training: boolean;
        };
        ClockPause: {
            from: string;
            to: string | null;
            /** @enum {string} */
            reason: "SUPPLEMENT" | "PAYMENT" | "STOPPED";
            /** @enum {string} */
            policy: "RESUME" | "RESTART";
            paper: string | null;
        };
        CommandDone: {
            id: string;
            seq: number;
            replayed: boolean;
            paperId: string | null;
        };
        Counter: {
            id: string;
            unitId: string;
            /** @enum {string} */
            kind: "INTAKE" | "RETURN";
            number: number;
            name: string;
            validFrom: string;
            /** @description First day on which it no longer exists. */
            validTo: string | null;
        };
        CurrentSession: {
            sessionId: string;
            /** @enum {string} */
            kind: "citizen" | "official";
            accountId: string;
            name: string;
            officialId?: string;
            position?: string;
            /** @description Rights in force now. */
            grants?: {
                role: string;
                agencyId: string;
                /** @description YYYY-MM-DDTHH:MM:SS+07:00 */
                from: string;
                to: string | null;
            }[];
        };
        Dossier: {
            id: string;
            seq: number;
            code: string | null;
            lookupCode: string;
            /** @enum {string} */
            status: "NEW" | "ACCEPTED" | "NOT_ACCEPTED" | "PROCESSING" | "SUPPLEMENT_REQUIRED" | "PAYMENT_REQUIRED" | "WITHDRAWN" | "STOPPED" | "DONE" | "RETURNED";
            statusNumber: number;
            procedureCode: string;
            procedureName: string;
            caseId: string | null;
            /** @enum {string} */
            channel: "IN_PERSON" | "ONLINE" | "POSTAL";
            /** @enum {string} */
            resultChannel: "COUNTER" | "POSTAL" | "ONLINE";
            intakeUnitId: string;
            intakeUnit: string;
            competentAgencyId: string;
            competentAgency: string;
            submittedAt: string | null;
            receivedAt: string | null;
            answerDueAt: string | null;
            acceptedAt: string | null;
            dueAt: string | null;
            firstDueAt: string | null;
            finishedAt: string | null;
            returnedAt: string | null;
            endedAt: string | null;
            timeliness: ("EARLY" | "ON_TIME" | "LATE") | null;
            interim: boolean;
            revision: number;
            setCount: number;
            newerVersion: boolean;
            applicant: components["schemas"]["Applicant"];
            submitter: components["schemas"]["Submitter"] | null;
            /** @description Answers of the electronic form, as its schema names them. */
            answers: {
                [key: string]: unknown;
            };
            documents: components["schemas"]["SubmittedDocument"][];
            checklist: components["schemas"]["ChecklistItem"][];
            supplement: components["schemas"]["OpenSupplement"] | null;
            /** @description For officials from the first draft on; for the applicant once it is at the center. */
            result: components["schemas"]["DossierResult"] | null;
            delivery: components["schemas"]["ResultDelivery"] | null;
            pauses: components["schemas"]["ClockPause"][];
            incidents: {
                token: number;
                node: string;
                reason: string;
            }[];
            work: components["schemas"]["OpenWork"][];
            road: components["schemas"]["RoadStep"][];
            due: components["schemas"]["Due"] | null;
            limitText: string;
            papers: {
                id: string;
                form: string;
                formSet: string;
                number: string | null;
                issuedAt: string;
                printCount: number;
            }[];
            /** @description What the asker can do now; `blocked` is the code that says why not yet. */
            actions: {
                /** @enum {string} */
                action: "correct-application" | "check-documents" | "accept" | "request-supplement" | "supplement" | "refuse" | "hand-over" | "confirm-handover" | "recall-handover" | "assign" | "complete-step" | "send-back" | "approve" | "sign" | "number" | "deliver-result" | "withdraw" | "stop" | "resume" | "retry-incident" | "issue-receipt" | "scan-documents" | "urge";
                token: number | null;
                blocked: string | null;
            }[];
        };
        DossierEvent: {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DossierSubmitted";
            procedure: {
                versionId: string;
                code: string;
                name: string;
            };
            caseId: string | null;
            /** @enum {string} */
            channel: "IN_PERSON" | "ONLINE" | "POSTAL";
            /** @enum {string} */
            resultChannel: "COUNTER" | "POSTAL" | "ONLINE";
            intakeUnitId: string;
            competentAgencyId: string;
            byAnother: boolean;
            setCount: number;
            documents: components["schemas"]["SubmittedDocument"][];
            receivedAt: string;
            answerDueAt: string | null;
            interim: boolean;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "ApplicationCorrected";
            revision: number;
            documents: components["schemas"]["SubmittedDocument"][];
            /** @description What was corrected, by field: `applicant.phone`, `documents.d02`. */
            changed: string[];
            /** @enum {string} */
            resultChannel?: "COUNTER" | "POSTAL" | "ONLINE";
            byAnother?: boolean;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DocumentsChecked";
            checks: {
                requiredDocumentId: string;
                /** @enum {string} */
                verdict: "UNCHECKED" | "OK" | "WRONG";
                note: string | null;
            }[];
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DossierAccepted";
            acceptance: {
                code: string;
                acceptedAt: string;
                acceptedBy: string;
                firstDueAt: string;
                receiptNumber: string | null;
            };
            documents: components["schemas"]["SubmittedDocument"][];
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "SupplementRequested";
            /** @enum {string} */
            phase: "INTAKE" | "APPRAISAL";
            items: {
                requiredDocumentId: string;
                wrong: string;
                fix: string;
            }[];
            places: ("CENTER" | "PORTAL" | "POST")[];
            legalBasis: string;
            answerBy: string;
            number: string;
            /** @enum {string} */
            policy: "RESUME" | "RESTART";
            again: {
                reason: string;
                allowedBy: string;
            } | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "SupplementProvided";
            /** @enum {string} */
            phase: "INTAKE" | "APPRAISAL";
            /** @enum {string} */
            place: "CENTER" | "PORTAL" | "POST";
            revision: number;
            documents: components["schemas"]["SubmittedDocument"][];
            dueAt: string | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DossierRefused";
            /** @enum {string} */
            reasonCode: "OUT_OF_SCOPE" | "NOT_ELIGIBLE" | "DUPLICATE" | "FORGED_DOCUMENT" | "OTHER";
            reason: string;
            legalBasis: string;
            guidance: string | null;
            number: string;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "StepCompleted";
            token: number;
            node: string;
            outcome: string | null;
            note: string | null;
            step: {
                usedMinutes: number;
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            };
            draft: {
                /** @enum {string} */
                outcome: "GRANTED" | "NEGATIVE";
                title: string;
                reason: string | null;
                legalBasis: string | null;
                files: components["schemas"]["DossierFile"][];
                draftedBy: string;
                draftedAt: string;
            } | null;
            assignedTo: string | null;
            finished: {
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            } | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "HandoverConfirmed";
            token: number;
            node: string;
            givenBy: string | null;
            receivedBy: string;
            finished: {
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            } | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "HandoverRecalled";
            tokens: number[];
            reason: string | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "StepSentBack";
            token: number;
            node: string;
            comments: string | null;
            step: {
                usedMinutes: number;
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            };
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "WorkAssigned";
            token: number;
            node: string;
            from: string | null;
            to: string;
            /** @enum {string} */
            role: "INTAKE_OFFICER" | "RETURN_OFFICER" | "CENTER_DIRECTOR" | "CENTER_DEPUTY_DIRECTOR" | "DIVISION_HEAD" | "HANDLER" | "AGENCY_HEAD" | "RECORDS_CLERK" | "PROCEDURE_CONTROL_OFFICER" | "AUDITOR" | "ADMINISTRATOR";
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "ResultApproved";
            token: number;
            node: string;
            authorityLine: string;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "ResultSigned";
            token: number;
            node: string;
            step: {
                usedMinutes: number;
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            };
            finished: {
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            } | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "ResultNumbered";
            token: number;
            node: string;
            number: string;
            book: string;
            step: {
                usedMinutes: number;
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            };
            finished: {
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            } | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "ResultDelivered";
            token: number;
            node: string;
            delivery: components["schemas"]["ResultDelivery"];
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DossierWithdrawn";
            reason: string;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DossierStopped";
            final: boolean;
            /** @enum {string} */
            reasonCode: "APPLICANT_WISH" | "NO_SUPPLEMENT" | "LEGAL_GROUND" | "OTHER";
            reason: string;
            legalBasis: string;
            number: string | null;
            papersReturned: string[];
            timeliness: ("EARLY" | "ON_TIME" | "LATE") | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DossierResumed";
            reason: string;
            dueAt: string | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "ReceiptIssued";
            number: string;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "DocumentsScanned";
            scans: {
                requiredDocumentId: string;
                files: components["schemas"]["DossierFile"][];
            }[];
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "StepUrged";
            token: number;
            node: string;
            step: string;
            agencyId: string;
            urged: string | null;
            dueAt: string;
            note: string | null;
        } | {
            seq: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "citizen" | "official" | "visitor" | "system";
                accountId: string | null;
                officialId: string | null;
            };
            /** @constant */
            type: "IncidentRetried";
            token: number;
            node: string;
            incidentReason: string;
            reason: string | null;
            answers: {
                [key: string]: string | number | boolean;
            } | null;
            finished: {
                /** @enum {string} */
                timeliness: "EARLY" | "ON_TIME" | "LATE";
            } | null;
        };
        DossierFile: {
            hash: string;
            name: string;
            size: number;
            mediaType: string;
        };
        DossierLine: {
            id: string;
            seq: number;
            code: string | null;
            lookupCode: string;
            /** @enum {string} */
            status: "NEW" | "ACCEPTED" | "NOT_ACCEPTED" | "PROCESSING" | "SUPPLEMENT_REQUIRED" | "PAYMENT_REQUIRED" | "WITHDRAWN" | "STOPPED" | "DONE" | "RETURNED";
            procedureCode: string;
            procedureName: string;
            applicantName: string;
            /** @enum {string} */
            channel: "IN_PERSON" | "ONLINE" | "POSTAL";
            submittedAt: string;
            answerDueAt: string | null;
            acceptedAt: string | null;
            dueAt: string | null;
            finishedAt: string | null;
            awaitingSupplement: boolean;
            intakeUnitId: string;
            competentAgencyId: string;
            work: {
                token: number;
                name: string;
                kind: string;
                dueAt: string | null;
                startedAt: string | null;
                assigneeId: string | null;
            } | null;
        };
        /** @description Approval, signature and number are separate acts, in this order (R-066). */
        DossierResult: {
            /** @enum {string} */
            outcome: "GRANTED" | "NEGATIVE";
            title: string;
            reason: string | null;
            legalBasis: string | null;
            files: components["schemas"]["DossierFile"][];
            draftedBy: string;
            draftedAt: string;
            approvedBy: string | null;
            approvedAt: string | null;
            authorityLine: string | null;
            signedBy: string | null;
            signedAt: string | null;
            number: string | null;
            numberedBy: string | null;
            numberedAt: string | null;
        };
        Due: {
            dueAt: string | null;
            /** @description The calendar behind it holds projected days: "tạm tính". */
            provisional: boolean;
            /** @description The ledger in Vietnamese words. */
            rows: {
                text: string;
                amount: string;
            }[];
            /** @description The ledger for programs: its lines add up to the date without any calendar. */
            ledger: components["schemas"]["DueLedgerLine"][];
        };
        DueLedgerLine: {
            /** @constant */
            kind: "start";
            at: string;
            countsFrom: string;
            /** @enum {string} */
            rule: "AT_ONCE" | "NEXT_OPENING" | "DAY_ZERO" | "NEXT_WORKING_DAY";
        } | {
            /** @constant */
            kind: "restart";
            at: string;
            countsFrom: string;
            /** @enum {string} */
            rule: "AT_ONCE" | "NEXT_OPENING" | "DAY_ZERO" | "NEXT_WORKING_DAY";
            requestedAt: string | null;
            reason: string | null;
            paper: string | null;
        } | {
            /** @constant */
            kind: "hours";
            date: string | null;
            sessions: {
                from: string;
                to: string;
            }[];
        } | {
            /** @constant */
            kind: "limit";
            value: number;
            /** @enum {string} */
            unit: "workingHour" | "workingDay" | "calendarDay" | "month";
            sameDay: boolean;
            cutoffTime: string | null;
            /** @enum {string} */
            counted: "minutes" | "workingDays" | "calendarDays" | "months";
            amount: number;
        } | {
            /** @constant */
            kind: "extension";
            value: number;
            /** @enum {string} */
            unit: "workingHour" | "workingDay" | "calendarDay" | "month";
            /** @enum {string} */
            countedOnFrom: "LIMIT" | "END";
            /** @enum {string} */
            counted: "minutes" | "workingDays" | "calendarDays" | "months";
            amount: number;
        } | {
            /** @constant */
            kind: "pause";
            from: string;
            to: string | null;
            reason: string | null;
            paper: string | null;
            /** @enum {string} */
            counted: "minutes" | "workingDays" | "calendarDays";
            amount: number | null;
        } | {
            /** @constant */
            kind: "nothing-left";
            /** @enum {string} */
            counted: "minutes" | "workingDays";
            amount: number;
            notBefore: string | null;
        } | {
            /** @constant */
            kind: "closed";
            from: string;
            to: string;
            days: number;
            /** @enum {string} */
            reason: "WEEKEND" | "HOLIDAY" | "COMPENSATORY" | "SWAPPED";
            name: string | null;
            provisional: boolean;
        } | {
            /** @constant */
            kind: "counted";
            date: string;
            /** @enum {string} */
            reason: "MAKE_UP" | "UNCONFIRMED";
            name: string | null;
            provisional: boolean;
        } | {
            /** @constant */
            kind: "roll";
            from: string;
            to: string;
            days: number;
        } | {
            /** @constant */
            kind: "due";
            at: string | null;
            provisional: boolean;
        };
        EForm: {
            $schema: string;
            $id: string;
            title: string;
        } & {
            [key: string]: unknown;
        };
        IncidentLine: {
            id: string;
            seq: number;
            code: string | null;
            /** @enum {string} */
            status: "NEW" | "ACCEPTED" | "NOT_ACCEPTED" | "PROCESSING" | "SUPPLEMENT_REQUIRED" | "PAYMENT_REQUIRED" | "WITHDRAWN" | "STOPPED" | "DONE" | "RETURNED";
            procedureCode: string;
            procedureName: string;
            processVersionId: string | null;
            intakeUnitId: string;
            competentAgencyId: string;
            competentAgency: string;
            dueAt: string | null;
            incidents: {
                token: number;
                node: string;
                reason: string;
                since: string | null;
                /** @description The fact a condition asked for in vain. */
                variable: string | null;
                vi: string;
                en: string;
            }[];
        };
        Notice: {
            id: string;
            /** @enum {string} */
            kind: "RESULT_READY" | "RESULT_DELIVERED_ONLINE" | "RESULT_UNCOLLECTED" | "SUPPLEMENT_REQUESTED" | "DOSSIER_REFUSED" | "STEP_URGED" | "RECEIPT_MISSING";
            dossierId: string | null;
            at: string;
            readAt: string | null;
            vi: {
                title: string;
                body: string;
            };
            en: {
                title: string;
                body: string;
            };
        };
        OfficialRecord: {
            id: string;
            fullName: string;
            position: string;
            /** @enum {string} */
            positionKind: "CHAIR" | "VICE_CHAIR" | "OFFICE_CHIEF" | "OFFICE_DEPUTY_CHIEF" | "HEAD" | "DEPUTY_HEAD" | "DIVISION_HEAD" | "DIVISION_DEPUTY_HEAD" | "STAFF";
            /** @enum {string} */
            category: "CADRE" | "CIVIL_SERVANT" | "PUBLIC_EMPLOYEE" | "CONTRACT_WORKER" | "POSTAL_STAFF" | "ARMED_FORCES";
            rank: string;
            agencyId: string;
        };
        OneStopUnit: {
            id: string;
            /** @enum {string} */
            kind: "SERVICE_CENTER" | "RECEPTION_UNIT";
            hasSeal: boolean;
            /** @enum {string} */
            headKind: "OFFICE_LEADER" | "COMMUNE_VICE_CHAIR" | "DEPARTMENT_OFFICE_LEADER" | "AGENCY_LEADER";
            operatesFrom: string;
            agency: components["schemas"]["Agency"];
            /** @description The agency it belongs to. */
            parent: components["schemas"]["Agency"] | null;
        };
        OpenSession: {
            id: string;
            /** @enum {string} */
            kind: "browser" | "script";
            /** @description YYYY-MM-DDTHH:MM:SS+07:00 */
            createdAt: string;
            /** @description YYYY-MM-DDTHH:MM:SS+07:00 */
            lastSeenAt: string;
            /** @description YYYY-MM-DDTHH:MM:SS+07:00 */
            endsAt: string;
            isThis: boolean;
        };
        OpenSupplement: {
            /** @enum {string} */
            phase: "INTAKE" | "APPRAISAL";
            items: {
                requiredDocumentId: string;
                wrong: string;
                fix: string;
            }[];
            places: ("CENTER" | "PORTAL" | "POST")[];
            requestedAt: string;
            answerBy: string;
            number: string;
        };
        OpenWork: {
            token: number;
            name: string;
            kind: string;
            /** @description The answers it may be completed with; empty when the process asks for none. */
            outcomes: string[];
            agencyId: string;
            agency: string;
            /** @enum {string} */
            role: "INTAKE_OFFICER" | "RETURN_OFFICER" | "CENTER_DIRECTOR" | "CENTER_DEPUTY_DIRECTOR" | "DIVISION_HEAD" | "HANDLER" | "AGENCY_HEAD" | "RECORDS_CLERK" | "PROCEDURE_CONTROL_OFFICER" | "AUDITOR" | "ADMINISTRATOR";
            assigneeId: string | null;
            assignee: string | null;
            openedAt: string;
            /** @description Null until the receiver has confirmed the handover (R-058). */
            startedAt: string | null;
            dueAt: string | null;
            allottedMinutes: number;
        };
        OpenedSession: {
            /** @description Send it as `Authorization: Bearer`. */
            token: string;
            /** @description YYYY-MM-DDTHH:MM:SS+07:00 */
            expiresAt: string;
        };
        PlacedProcessFinding: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            at: string;
            message: string;
            /** @description Line of the table, from 0; null: the table as a whole. */
            row: number | null;
            column: ("order" | "unit" | "role" | "name" | "hours" | "product" | "form" | "kind" | "sendsBackTo" | "parallelGroup" | "branch" | "pausesClock" | "legalStep" | "outcomes") | null;
        };
        Posting: {
            id: string;
            officialId: string;
            unitId: string;
            agencyId: string;
            /** @enum {string} */
            duty: "INTAKE" | "RETURN" | "APPRAISAL" | "MONITORING" | "ADMINISTRATION" | "CASHIER" | "NETWORK_ADMIN" | "EQUIPMENT" | "PREMISES";
            fields: string[];
            firstDay: string;
            /** @description Still included; null: until further notice. */
            lastDay: string | null;
            substituteId: string | null;
            decision: string | null;
        };
        Problem: {
            /** @description Where the code is explained. */
            type: string;
            /** @description The kind of answer, in a few words. */
            title: string;
            status: number;
            /** @description Word code, stable: `dossier.documents-missing`. */
            code: string;
            /** @description What happened and what to do next, in Vietnamese; in English with `Accept-Language: en`. */
            detail: string;
            /** @description This one occurrence; also the incident number to tell support. */
            instance: string;
            /** @description The parts of the sentence, for programs. */
            data?: {
                [key: string]: unknown;
            };
            /** @description Which fields are not right, each with a sentence. */
            fields?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Procedure: {
            versionId: string;
            versionNumber: number;
            code: string;
            name: string;
            shortName: string | null;
            field: {
                code: string;
                name: string;
            } | null;
            ministry: string | null;
            levels: string[];
            agency: string | null;
            applicantKinds: string[];
            steps: string | null;
            setCount: number | null;
            cases: {
                id: string;
                name: string;
            }[];
            /** @description Papers and time depend on a case that has not been chosen: ask again with `case`. */
            caseNeeded: boolean;
            documents: {
                id: string;
                name: string;
                detail: string | null;
                /** @enum {string} */
                requirement: "REQUIRED" | "CONDITIONAL" | "OPTIONAL";
                condition: string | null;
                /** @description Papers with the same group stand for one another. */
                group: string | null;
                kinds: {
                    kind: string;
                    quantity: number;
                }[];
                kindsText: string;
                formCode: string | null;
                /** @description Held by the State or filled in on screen: need not be handed in (R-022). */
                heldAlready: boolean;
            }[];
            documentNotes: string[];
            timeLimit: {
                text: string;
                limit: {
                    value: number;
                    unit: string;
                    sameDay: boolean;
                    cutoffTime: string | null;
                } | null;
            };
            timeLimits: {
                text: string;
                caseId: string | null;
                channel: ("IN_PERSON" | "ONLINE" | "POSTAL") | null;
            }[];
            fees: {
                kind: string;
                rule: string;
                amount: number | null;
                unit: string | null;
                text: string;
            }[];
            channels: ("IN_PERSON" | "ONLINE" | "POSTAL")[];
            results: {
                name: string;
                code: string | null;
            }[];
            conditions: string[];
            legalBasis: {
                number: string;
                title: string | null;
            }[];
            /** @enum {string} */
            onlineLevel: "FULL" | "PARTIAL" | "INFO_ONLY";
            sameDay: boolean;
            controlSlipExempt: boolean;
            publication: {
                /** @enum {string} */
                state: "PUBLISHED" | "INTERIM" | "NONE";
                decision: {
                    number: string;
                    date: string | null;
                    agency: string | null;
                } | null;
                interimBasis: string | null;
                effectiveFrom: string | null;
                /** @description First day no longer in force. */
                effectiveTo: string | null;
            };
            source: {
                address: string;
                asOf: string | null;
            };
            /** @description Parts that the source does not state. */
            silent: string[];
        };
        ProcedureLine: {
            code: string;
            name: string;
            shortName: string | null;
            field: {
                code: string;
                name: string;
            } | null;
            levels: string[];
            agency: string | null;
            channels: ("IN_PERSON" | "ONLINE" | "POSTAL")[];
            /** @enum {string} */
            onlineLevel: "FULL" | "PARTIAL" | "INFO_ONLY";
            interim: boolean;
            timeLimit: string;
            fee: string;
        };
        ProcedurePublication: {
            decision: {
                number: string;
                date: string | null;
                agency: string | null;
            } | null;
            interim: boolean;
            interimBasis: string | null;
            /** @enum {string} */
            onlineLevel: "FULL" | "PARTIAL" | "INFO_ONLY";
            effectiveFrom: string;
            effectiveTo: string | null;
        };
        Process: {
            id: string;
            key: string;
            name: string;
            procedureCode: string | null;
            versionNumber: number;
            /** @enum {string} */
            status: "DRAFT" | "APPROVED" | "RETIRED";
            /** @description Written for the demonstration; approved by no agency. */
            illustrative: boolean;
            decision: {
                number: string;
                date: string;
                signer: string;
            } | null;
            effectiveFrom: string | null;
            source: string | null;
            findings: components["schemas"]["ProcessFinding"][];
            /** @description It could be compiled; a draft that cannot is for reading only. */
            runs: boolean;
            note: string | null;
            rows: components["schemas"]["ProcessStepRow"][];
            /** @description BPMN 2.0 with its drawing; null when the table cannot be drawn. */
            bpmn: string | null;
        };
        ProcessDraft: {
            process: components["schemas"]["ProcessLine"];
            /** @description To be sent with a change: an older one is refused. */
            revision: number;
            /** @description The table as typed; null: a drawing made elsewhere. */
            sheet: components["schemas"]["ProcessSheet"] | null;
            findings: components["schemas"]["PlacedProcessFinding"][];
            /** @description Working hours on the longest path; null: it cannot be built. */
            longestHours: number | null;
            /** @description Working hours that the procedure surely leaves; null: not stated. */
            limitHours: number | null;
            changes: {
                kind: string;
                at: string;
            }[];
        };
        ProcessFinding: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            /** @description A node, a flow, or a place in the table: `rows[2].hours`. */
            at: string;
            message: string;
        };
        ProcessGap: {
            code: string;
            name: string;
            agency: string;
            /** @enum {string} */
            kind: "MISSING" | "CHANGED";
            drafts: number;
            /** @description It runs on a process that only illustrates. */
            illustrated: boolean;
            hours: {
                process: number;
                limit: number;
            } | null;
            lastDay: string | null;
            late: boolean;
        };
        ProcessLine: {
            id: string;
            key: string;
            name: string;
            procedureCode: string | null;
            versionNumber: number;
            /** @enum {string} */
            status: "DRAFT" | "APPROVED" | "RETIRED";
            /** @description Written for the demonstration; approved by no agency. */
            illustrative: boolean;
            decision: {
                number: string;
                date: string;
                signer: string;
            } | null;
            effectiveFrom: string | null;
            source: string | null;
            findings: components["schemas"]["ProcessFinding"][];
        };
        ProcessSheet: {
            rows: {
                key: string;
                cells: {
                    [key: string]: string;
                };
            }[];
        };
        ProcessStepRow: {
            order: number;
            name: string;
            /** @description CENTER, COMPETENT or the code of an agency. */
            unit: string | null;
            role: string | null;
            kind: string | null;
            /** @description Working hours; null: not stated. */
            hours: number | null;
            product: string | null;
            form: string | null;
            outcomes: {
                code: string;
                name: string;
                goesTo: (number | "end") | null;
            }[];
            parallelGroup: string | null;
            branch: string | null;
            /** @description Who does it, as the source writes it. */
            actor: string | null;
            sourceOrder: string | null;
        };
        PublicDossier: {
            code: string | null;
            /** @enum {string} */
            status: "NEW" | "ACCEPTED" | "NOT_ACCEPTED" | "PROCESSING" | "SUPPLEMENT_REQUIRED" | "PAYMENT_REQUIRED" | "WITHDRAWN" | "STOPPED" | "DONE" | "RETURNED";
            statusNumber: number;
            procedureName: string;
            applicantInitials: string;
            submittedAt: string;
            dueAt: string | null;
            finishedAt: string | null;
            returnedAt: string | null;
            endedAt: string | null;
            awaitsSupplement: boolean;
            intakeUnit: string;
            competentAgency: string;
            road: components["schemas"]["RoadStep"][];
            due: components["schemas"]["Due"] | null;
            limitText: string;
        };
        ResultDelivery: {
            /** @enum {string} */
            channel: "COUNTER" | "POSTAL" | "ONLINE";
            counterId: string | null;
            /** @enum {string} */
            recipientKind: "APPLICANT" | "SUBMITTER" | "AUTHORISED";
            identityDocument: string;
            signedOnPaper: boolean;
            /** @description Online: the acknowledgement of the applicant`s vault. */
            proof?: string;
            deliveredBy: string;
            deliveredAt: string;
        };
        RoadStep: {
            name: string;
            kind: string;
            agency: string;
            official: string | null;
            from: string | null;
            to: string | null;
            plannedDueAt: string | null;
            /** @enum {string} */
            state: "PAST" | "NOW" | "AHEAD";
            note: string | null;
        };
        RoleGrant: {
            id: string;
            accountId: string;
            /** @enum {string} */
            role: "INTAKE_OFFICER" | "RETURN_OFFICER" | "CENTER_DIRECTOR" | "CENTER_DEPUTY_DIRECTOR" | "DIVISION_HEAD" | "HANDLER" | "AGENCY_HEAD" | "RECORDS_CLERK" | "PROCEDURE_CONTROL_OFFICER" | "AUDITOR" | "ADMINISTRATOR";
            agencyId: string;
            from: string;
            to: string | null;
        };
        Setting: {
            key: string;
            /** @enum {string} */
            section: "ORGANISATION" | "CALENDAR" | "DEADLINE" | "DOSSIER" | "FORMS" | "POSTING" | "ACCESS";
            vi: string;
            en: string;
            rule: string | null;
            /** @description Where it may be set. */
            scopes: ("national" | "province" | "agency" | "procedure")[];
            /** @description JSON Schema of the value. */
            shape: {
                [key: string]: unknown;
            };
            set: {
                scope: string;
                periods: components["schemas"]["SettingPeriod"][];
            }[];
        };
        SettingChange: {
            id: number;
            scope: string;
            before: components["schemas"]["SettingPeriod"][] | null;
            after: components["schemas"]["SettingPeriod"][] | null;
            legalBasis: string;
            changedBy: string;
            changedAt: string;
        };
        SettingPeriod: {
            validFrom: string;
            /** @description First day on which it no longer holds. */
            validTo: string | null;
            value: unknown;
            legalBasis: string;
            approvedBy: string;
        };
        SubmittedDocument: {
            requiredDocumentId: string;
            kind: string;
            quantity: number;
            /** @enum {string} */
            source: "UPLOAD" | "PAPER" | "EFORM" | "VAULT" | "POPULATION_DB";
            files: components["schemas"]["DossierFile"][];
            /** @description 1 at submission; one more for each later hand-in (R-033). */
            revision: number;
            /** @enum {string} */
            verdict: "UNCHECKED" | "OK" | "WRONG";
            note: string | null;
        };
        Submitter: {
            fullName: string;
            idNumber: string;
            phone: string;
            authorisation: string;
        };
        UnitLeader: {
            officialId: string;
            /** @enum {string} */
            role: "CENTER_DIRECTOR" | "CENTER_DEPUTY_DIRECTOR" | "RECEPTION_HEAD";
            fullName: string;
            position: string;
        };
        VaultItem: {
            id: string;
            dossierId: string;
            dossierCode: string;
            procedureName: string;
            agencyName: string;
            title: string;
            number: string | null;
            files: {
                hash: string;
                name: string;
                size: number;
                mediaType: string;
            }[];
            storedAt: string;
        };
        Warning: {
            code: string;
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /** @description Login of the last one of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["Account"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCurrentAccountPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrolTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        /** @description otpauth: address for the QR code. */
                        address: string;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["AccountChange"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetTotpOfAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAccountStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "ACTIVE" | "DISABLED";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdminUnits: {
        parameters: {
            query?: {
                q?: string;
                /** @description Only communes of the province with this code. */
                province?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        units: components["schemas"]["AdminUnit"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgencies: {
        parameters: {
            query?: {
                /** @description Words of the name, with any accents or none. */
                q?: string;
                code?: string;
                kind?: "MINISTRY" | "PROVINCIAL_COMMITTEE" | "PROVINCIAL_OFFICE" | "PROVINCIAL_DEPARTMENT" | "PROVINCIAL_DIVISION" | "PUBLIC_UNIT" | "VERTICAL" | "DISTRICT_COMMITTEE" | "COMMUNE_COMMITTEE" | "COMMUNE_DIVISION" | "SERVICE_CENTER" | "RECEPTION_UNIT";
                level?: "MINISTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE";
                parentId?: string;
                /** @description As it stands on that day; left out: today. */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencies: components["schemas"]["Agency"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    shortName: string;
                    /** @enum {string} */
                    kind: "MINISTRY" | "PROVINCIAL_COMMITTEE" | "PROVINCIAL_OFFICE" | "PROVINCIAL_DEPARTMENT" | "PROVINCIAL_DIVISION" | "PUBLIC_UNIT" | "VERTICAL" | "DISTRICT_COMMITTEE" | "COMMUNE_COMMITTEE" | "COMMUNE_DIVISION";
                    /** @enum {string} */
                    level: "MINISTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE";
                    parentId: string | null;
                    /** @default false */
                    isVertical?: boolean;
                    /** @default null */
                    adminUnitCode?: string | null;
                    /** Format: date */
                    from: string;
                    /** @description Number and date of the decision. */
                    decision: string;
                    /** @default null */
                    address?: string | null;
                    /** @default null */
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number in the record of changes. */
                        changeId: number;
                        agency: components["schemas"]["Agency"];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Electronic identifier (mã định danh điện tử). */
                        code: string;
                        name: string;
                        shortName: string;
                        /** @enum {string} */
                        kind: "MINISTRY" | "PROVINCIAL_COMMITTEE" | "PROVINCIAL_OFFICE" | "PROVINCIAL_DEPARTMENT" | "PROVINCIAL_DIVISION" | "PUBLIC_UNIT" | "VERTICAL" | "DISTRICT_COMMITTEE" | "COMMUNE_COMMITTEE" | "COMMUNE_DIVISION" | "SERVICE_CENTER" | "RECEPTION_UNIT";
                        /** @enum {string} */
                        level: "MINISTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE";
                        parentId: string | null;
                        isVertical: boolean;
                        /** @description null: the source does not say. */
                        address: string | null;
                        phone: string | null;
                        adminUnitCode: string | null;
                        validFrom: string;
                        /** @description First day on which it no longer exists. */
                        validTo: string | null;
                        successors: components["schemas"]["Agency"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description First day on which it no longer exists.
                     */
                    day: string;
                    successorIds: string[];
                    /** @description Number and date of the decision. */
                    legalBasis: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number in the record of changes. */
                        changeId: number;
                        agencyId: string;
                        validTo: string;
                        successorIds: string[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgencyOfficials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        officials: components["schemas"]["OfficialRecord"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgencyTree: {
        parameters: {
            query?: {
                /** @description As it stands on that day; left out: today. */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roots: components["schemas"]["AgencyTree"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplicationDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: components["schemas"]["ApplicationDraft"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApplicationDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    procedureCode: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDraft"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplicationDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDraft"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeApplicationDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeApplicationDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    caseId?: string | null;
                    competentAgencyId?: string | null;
                    applicant?: {
                        /**
                         * @default PERSON
                         * @enum {string}
                         */
                        kind?: "PERSON" | "ORGANISATION";
                        fullName: string;
                        idNumber: string;
                        address: string;
                        phone: string;
                        /** @default null */
                        email?: string | null;
                    } | null;
                    submitter?: {
                        fullName: string;
                        idNumber: string;
                        phone: string;
                        authorisation: string;
                    } | null;
                    answers?: {
                        [key: string]: unknown;
                    };
                    documents?: {
                        requiredDocumentId: string;
                        /** @enum {string} */
                        kind: "ORIGINAL" | "COPY" | "CERTIFIED_COPY" | "ELECTRONIC" | "PRESENT_ORIGINAL" | "DATABASE_LOOKUP";
                        files?: string[];
                    }[];
                    resultChannel?: ("COUNTER" | "POSTAL" | "ONLINE") | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDraft"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendApplicationDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        lookupCode: string;
                        seq: number;
                        replayed: boolean;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A moment, such as `2026-03-02T09:00+07:00`; without a zone it is Vietnamese time. */
                    now: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossierLedger: {
        parameters: {
            query: {
                unitId: string;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossiers: {
        parameters: {
            query?: {
                code?: string;
                q?: string;
                /** @description One or more, with commas between. */
                status?: string;
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dossiers: components["schemas"]["DossierLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    procedureCode: string;
                    /** @default null */
                    caseId?: string | null;
                    /** @enum {string} */
                    channel: "IN_PERSON" | "ONLINE" | "POSTAL";
                    /**
                     * @default COUNTER
                     * @enum {string}
                     */
                    resultChannel?: "COUNTER" | "POSTAL" | "ONLINE";
                    /** Format: uuid */
                    intakeUnitId: string;
                    /** Format: uuid */
                    competentAgencyId: string;
                    /** @default 1 */
                    setCount?: number;
                    /** @default false */
                    byAnother?: boolean;
                    documents: {
                        requiredDocumentId: string;
                        /** @enum {string} */
                        kind: "ORIGINAL" | "COPY" | "CERTIFIED_COPY" | "ELECTRONIC" | "PRESENT_ORIGINAL" | "DATABASE_LOOKUP";
                        /** @default 1 */
                        quantity?: number;
                        /** @enum {string} */
                        source: "UPLOAD" | "PAPER" | "EFORM" | "VAULT" | "POPULATION_DB";
                        files?: string[];
                    }[];
                    person: {
                        applicant: {
                            /**
                             * @default PERSON
                             * @enum {string}
                             */
                            kind?: "PERSON" | "ORGANISATION";
                            fullName: string;
                            idNumber: string;
                            address: string;
                            phone: string;
                            /** @default null */
                            email?: string | null;
                        };
                        /** @default null */
                        submitter?: {
                            fullName: string;
                            idNumber: string;
                            phone: string;
                            authorisation: string;
                        } | null;
                        /** @default {} */
                        answers?: {
                            [key: string]: unknown;
                        };
                    };
                    /**
                     * @description At a counter: accept in the same act and print the receipt.
                     * @default false
                     */
                    accept?: boolean;
                    /**
                     * @description With `accept`: false for a same-day dossier, to be finished before the office closes.
                     * @default true
                     */
                    receipt?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        lookupCode: string;
                        seq: number;
                        replayed: boolean;
                        code: string | null;
                        paperId: string | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description False: a same-day dossier, to be finished before the office closes.
                     * @default true
                     */
                    receipt?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveResult: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    /** @default  */
                    authorityLine?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignStep: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    /** Format: uuid */
                    officialId: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossierCandidates: {
        parameters: {
            query: {
                token: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: {
                            officialId: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkDocumentsOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    checks: {
                        requiredDocumentId: string;
                        /** @enum {string} */
                        verdict: "UNCHECKED" | "OK" | "WRONG";
                        /** @default null */
                        note?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeStepOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    outcome?: string;
                    note?: string;
                    draft?: {
                        /** @enum {string} */
                        outcome: "GRANTED" | "NEGATIVE";
                        title: string;
                        /** @default null */
                        reason?: string | null;
                        /** @default null */
                        legalBasis?: string | null;
                        files?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmHandoverOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossierControlSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctApplicationOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description What is left out stays as it was filed. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Papers handed in anew; the others stay. */
                    documents?: {
                        requiredDocumentId: string;
                        /** @enum {string} */
                        kind: "ORIGINAL" | "COPY" | "CERTIFIED_COPY" | "ELECTRONIC" | "PRESENT_ORIGINAL" | "DATABASE_LOOKUP";
                        /** @default 1 */
                        quantity?: number;
                        /** @enum {string} */
                        source: "UPLOAD" | "PAPER" | "EFORM" | "VAULT" | "POPULATION_DB";
                        files?: string[];
                    }[];
                    /**
                     * @description Papers taken out, by their ids.
                     * @default []
                     */
                    removed?: string[];
                    /** @enum {string} */
                    resultChannel?: "COUNTER" | "POSTAL" | "ONLINE";
                    applicant?: {
                        /**
                         * @default PERSON
                         * @enum {string}
                         */
                        kind?: "PERSON" | "ORGANISATION";
                        fullName: string;
                        idNumber: string;
                        address: string;
                        phone: string;
                        /** @default null */
                        email?: string | null;
                    };
                    submitter?: {
                        fullName: string;
                        idNumber: string;
                        phone: string;
                        authorisation: string;
                    } | null;
                    /** @description All answers of the electronic form, the unchanged ones too. */
                    answers?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginCorrectionDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDraft"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossierCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        corrections: {
                            seq: number;
                            at: string;
                            changed: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                            /** @description Does what is kept agree with the digests in the event? Null: nothing personal was corrected. */
                            proven: boolean | null;
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverResultOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    /** @enum {string} */
                    channel: "COUNTER" | "POSTAL" | "ONLINE";
                    counterId?: string | null;
                    /** @enum {string} */
                    recipientKind: "APPLICANT" | "SUBMITTER" | "AUTHORISED";
                    /** @default  */
                    identityDocument?: string;
                    /** @default false */
                    signedOnPaper?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossierDue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        due: components["schemas"]["Due"] | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossierEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["DossierEvent"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossierFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueReceiptOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    numberResult: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    book: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossierPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossierReaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readers: {
                            name: string | null;
                            officialId: string | null;
                            at: string;
                            /** @enum {string} */
                            purpose: "OPEN" | "PRINT" | "FILE" | "EXPORT";
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallHandoverOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reasonCode: "OUT_OF_SCOPE" | "NOT_ELIGIBLE" | "DUPLICATE" | "FORGED_DOCUMENT" | "OTHER";
                    reason: string;
                    legalBasis: string;
                    competentBody?: {
                        name: string;
                        address: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestSupplementOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        requiredDocumentId: string;
                        wrong: string;
                        fix: string;
                    }[];
                    places: string[];
                    legalBasis: string;
                    again?: {
                        reason: string;
                        /** Format: uuid */
                        allowedBy: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryIncidentOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The incident, as the list of incidents says. */
                    token: number;
                    reason: string;
                    /**
                     * @description Facts the process lacked, by their names in its conditions.
                     * @default {}
                     */
                    answers?: {
                        [key: string]: boolean | number | string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scanDocumentsOfDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scans: {
                        requiredDocumentId: string;
                        files: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendBackDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    comments: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signResult: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reasonCode: "APPLICANT_WISH" | "NO_SUPPLEMENT" | "LEGAL_GROUND" | "OTHER";
                    reason: string;
                    legalBasis: string;
                    final: boolean;
                    /** @default [] */
                    papersReturned?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    provideSupplement: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    documents: {
                        requiredDocumentId: string;
                        /** @enum {string} */
                        kind: "ORIGINAL" | "COPY" | "CERTIFIED_COPY" | "ELECTRONIC" | "PRESENT_ORIGINAL" | "DATABASE_LOOKUP";
                        /** @default 1 */
                        quantity?: number;
                        /** @enum {string} */
                        source: "UPLOAD" | "PAPER" | "EFORM" | "VAULT" | "POPULATION_DB";
                        files?: string[];
                    }[];
                    /** @enum {string} */
                    place: "CENTER" | "PORTAL" | "POST";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    urgeStep: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The open step, as `work[].token` says. */
                    token: number;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each act; a repeated one gives the answer of the first time. */
                "idempotency-key": string;
                /** @description The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDone"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        name: string;
                        size: number;
                        mediaType: string;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dossiers: components["schemas"]["IncidentLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMissingReceipts: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dossiers: components["schemas"]["DossierLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notices: components["schemas"]["Notice"][];
                        next: string | null;
                        unread: number;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOneStopUnits: {
        parameters: {
            query?: {
                kind?: "SERVICE_CENTER" | "RECEPTION_UNIT";
                level?: "MINISTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE";
                parentId?: string;
                /** @description As it stands on that day; left out: today. */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        units: components["schemas"]["OneStopUnit"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOneStopUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    parentId: string;
                    code: string;
                    name: string;
                    shortName: string;
                    /** @enum {string} */
                    kind: "SERVICE_CENTER" | "RECEPTION_UNIT";
                    hasSeal: boolean;
                    /** Format: date */
                    from: string;
                    /** @description Number and date of the decision. */
                    decision: string;
                    /**
                     * @description Decision by which a reception unit stays open beside a center.
                     * @default null
                     */
                    keptByDecision?: string | null;
                    /** @default null */
                    address?: string | null;
                    /** @default null */
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number in the record of changes. */
                        changeId: number;
                        agency: components["schemas"]["Agency"];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOneStopUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "SERVICE_CENTER" | "RECEPTION_UNIT";
                        hasSeal: boolean;
                        /** @enum {string} */
                        headKind: "OFFICE_LEADER" | "COMMUNE_VICE_CHAIR" | "DEPARTMENT_OFFICE_LEADER" | "AGENCY_LEADER";
                        operatesFrom: string;
                        agency: components["schemas"]["Agency"];
                        /** @description The agency it belongs to. */
                        parent: components["schemas"]["Agency"] | null;
                        counters: components["schemas"]["Counter"][];
                        leaders: components["schemas"]["UnitLeader"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOneStopUnitCounters: {
        parameters: {
            query?: {
                /** @description As it stands on that day; left out: today. */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counters: components["schemas"]["Counter"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOneStopUnitCounter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "INTAKE" | "RETURN";
                    number: number;
                    name: string;
                    /** Format: date */
                    from: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number in the record of changes. */
                        changeId: number;
                        counter: components["schemas"]["Counter"];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOneStopUnitLeader: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officialId: string;
                    /** @enum {string} */
                    role: "CENTER_DIRECTOR" | "CENTER_DEPUTY_DIRECTOR" | "RECEPTION_HEAD";
                    /** Format: date */
                    firstDay: string;
                    /** @default null */
                    decision?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number in the record of changes. */
                        changeId: number;
                        leader: {
                            officialId: string;
                            /** @enum {string} */
                            role: "CENTER_DIRECTOR" | "CENTER_DEPUTY_DIRECTOR" | "RECEPTION_HEAD";
                        };
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOneStopUnitPostings: {
        parameters: {
            query?: {
                /** @description As it stands on that day; left out: today. */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        postings: components["schemas"]["Posting"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOneStopUnitPosting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officialId: string;
                    /** @enum {string} */
                    duty: "INTAKE" | "RETURN" | "APPRAISAL" | "MONITORING" | "ADMINISTRATION" | "CASHIER" | "NETWORK_ADMIN" | "EQUIPMENT" | "PREMISES";
                    fields: string[];
                    /** Format: date */
                    firstDay: string;
                    lastDay?: string | null;
                    substituteId?: string | null;
                    /** @default null */
                    decision?: string | null;
                    /** @description The agency confirms the general standards of conduct. */
                    conductConfirmed: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number in the record of changes. */
                        changeId: number;
                        posting: components["schemas"]["Posting"];
                        warnings: components["schemas"]["Warning"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisationChanges: {
        parameters: {
            query?: {
                /** @description Only changes of this agency, counter or posting. */
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            id: number;
                            kind: string;
                            subjectId: string | null;
                            data: unknown;
                            changedBy: string;
                            changedAt: string;
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedureDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: {
                            code: string;
                            versionNumber: number;
                            name: string;
                            obstacles: {
                                code: string;
                                message: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedureFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fields: {
                            code: string;
                            name: string;
                            procedures: number;
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProcedureImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    procedures: unknown[];
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedures: {
                            code: string;
                            outcome: string;
                            findings: {
                                code: string;
                                path: string;
                                message: string;
                            }[];
                            change: string | null;
                            versionId: string | null;
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedures: {
        parameters: {
            query?: {
                q?: string;
                field?: string;
                level?: "MINISTRY" | "PROVINCE" | "COMMUNE" | "OTHER";
                agency?: string;
                channel?: "IN_PERSON" | "ONLINE" | "POSTAL";
                onlineLevel?: "FULL" | "PARTIAL" | "INFO_ONLY";
                /** @description In force on that day; today when left out. */
                at?: string;
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedures: components["schemas"]["ProcedureLine"][];
                        next: string | null;
                        total: number;
                        /**
                         * @description SOME: no procedure has all words; these have some.
                         * @enum {string}
                         */
                        matched: "ALL" | "SOME";
                        facets: {
                            facet: string;
                            value: string;
                            label: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcedure: {
        parameters: {
            query?: {
                case?: string;
                channel?: "IN_PERSON" | "ONLINE" | "POSTAL";
                at?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procedure"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcedureForm: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EForm"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedureVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            id: string;
                            versionNumber: number;
                            name: string;
                            outcome: string;
                            importedAt: string;
                            importedBy: string;
                            findings: {
                                code: string;
                                path: string;
                                message: string;
                            }[];
                            obstacles: {
                                code: string;
                                message: string;
                            }[];
                            publications: components["schemas"]["ProcedurePublication"][];
                        }[];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishProcedureVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                versionNumber: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ground: {
                        /** @enum {string} */
                        kind: "DECISION";
                        decision: {
                            number: string;
                            /** Format: date */
                            date: string;
                            agency: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "INTERIM";
                        basis: string;
                    };
                    /** Format: date */
                    effectiveFrom: string;
                    effectiveTo?: string | null;
                    /**
                     * @description Left out: as the source says.
                     * @default null
                     */
                    onlineLevel?: {
                        /** @enum {string} */
                        level: "FULL" | "PARTIAL" | "INFO_ONLY";
                        onPmList: boolean;
                        criteriaMet: boolean;
                        yearlyVolume: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePublication"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    effectiveTo: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePublication"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcessGaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedures: number;
                        deadline: {
                            /** @enum {string} */
                            words: "BEFORE" | "UNTIL";
                            date: string;
                            lastDay: string;
                        } | null;
                        gaps: components["schemas"]["ProcessGap"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        processes: components["schemas"]["ProcessLine"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProcess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    procedureCode?: string | null;
                    /** @default  */
                    name?: string;
                    from?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        revision: number;
                        findings: components["schemas"]["PlacedProcessFinding"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    decision: {
                        number: string;
                        /** Format: date */
                        date: string;
                        signer: string;
                    };
                    /** Format: date */
                    effectiveFrom: string;
                    /** @default false */
                    warningsSeen?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        effectiveFrom: string;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDraft"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProcessDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    name: string;
                    procedureCode: string | null;
                    rows: {
                        key: string;
                        cells: {
                            [key: string]: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        revision: number;
                        findings: components["schemas"]["PlacedProcessFinding"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /**
                     * @default REPLACE
                     * @enum {string}
                     */
                    place?: "REPLACE" | "APPEND";
                    /** @default null */
                    fileName?: string | null;
                    content: {
                        /** @enum {string} */
                        kind: "text";
                        text: string;
                    } | {
                        /** @enum {string} */
                        kind: "json";
                        json: unknown;
                    } | {
                        /** @enum {string} */
                        kind: "bpmn";
                        xml: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        revision: number;
                        findings: components["schemas"]["PlacedProcessFinding"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpDossier: {
        parameters: {
            query: {
                code: string;
                secret?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDossier"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReportProgress: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        madeAt: string;
                        lines: {
                            agencyId: string;
                            agencyName: string;
                            group: string;
                            received: number;
                            carriedOver: number;
                            inPeriod: number;
                            online: number;
                            inPerson: number;
                            postal: number;
                            processed: number;
                            early: number;
                            onTime: number;
                            late: number;
                            processing: number;
                            within: number;
                            overdue: number;
                            paused: number;
                            pausedWithin: number;
                            pausedOverdue: number;
                            onTimeRate: number | null;
                        }[];
                        total: {
                            received: number;
                            carriedOver: number;
                            inPeriod: number;
                            online: number;
                            inPerson: number;
                            postal: number;
                            processed: number;
                            early: number;
                            onTime: number;
                            late: number;
                            processing: number;
                            within: number;
                            overdue: number;
                            paused: number;
                            pausedWithin: number;
                            pausedOverdue: number;
                            onTimeRate: number | null;
                        };
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRoleGrant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId: string;
                    /** @enum {string} */
                    role: "INTAKE_OFFICER" | "RETURN_OFFICER" | "CENTER_DIRECTOR" | "CENTER_DEPUTY_DIRECTOR" | "DIVISION_HEAD" | "HANDLER" | "AGENCY_HEAD" | "RECORDS_CLERK" | "PROCEDURE_CONTROL_OFFICER" | "AUDITOR" | "ADMINISTRATOR";
                    /** Format: uuid */
                    agencyId: string;
                    /** @description First instant; left out: now. */
                    from?: string;
                    /** @description First instant at which it no longer holds; left out: until further notice. */
                    to?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrant"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeRoleGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out: now. */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrant"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["OpenSession"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Account name, such as `tiep-nhan-1`. */
                    account: string;
                    password: string;
                    /** @description Six digits of the authenticator, where enrolled. */
                    totp?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSession"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        settings: components["schemas"]["Setting"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSettingChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description national, province, agency:<code> or procedure:<code>
                     * @default province
                     */
                    scope?: string;
                    value: unknown;
                    /** Format: date */
                    validFrom: string;
                    /** @description First day on which it no longer holds; null replaces every later period too. */
                    validTo?: string | null;
                    legalBasis: string;
                    approvedBy: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changeId: number;
                        retroactive: boolean;
                        before: components["schemas"]["SettingPeriod"][];
                        after: components["schemas"]["SettingPeriod"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["SettingChange"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUncollectedResults: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dossiers: components["schemas"]["DossierLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVaultItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VaultItem"][];
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVaultItemFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkItems: {
        parameters: {
            query?: {
                queue?: "mine" | "receive" | "today" | "late" | "waiting" | "unit" | "intake" | "returns";
                q?: string;
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dossiers: components["schemas"]["DossierLine"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkItemCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            /** @description Problem details (RFC 9457). */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457). */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
