// Generated from openapi/ by `npm run api-types`: do not edit.

export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, when and from where
         * @description Every request for a sync, scheduled ones included, and every change of accounts, the latest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description account.create, or account for account.*; several are alternatives
                     * @example sync
                     */
                    action?: string[];
                    /** @description The first day (UTC) or moment; all that is kept if left out */
                    from?: string[];
                    /** @description From the page before */
                    nextToken?: string[];
                    /** @description How many at most */
                    pageSize?: number;
                    /** @description The last day (UTC), or the first moment that is too late */
                    to?: string[];
                    /** @description Exactly as shown; several are alternatives */
                    who?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Some of the records */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditList"];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new, different, gone or back, newest first
         * @description As scans found it. Kept for 90 days unless configured otherwise.
         */
        get: {
            parameters: {
                query?: {
                    /** @description 12 digits; several are alternatives */
                    accountId?: string[];
                    /**
                     * @description A day or a moment, inclusive
                     * @example 2026-11-01
                     */
                    from?: string[];
                    /** @description created, changed, missing, returned; several are alternatives */
                    kind?: string[];
                    /** @description From the page before */
                    nextToken?: string[];
                    /** @description From 1 to 500; 50 unless given */
                    pageSize?: string[];
                    /** @description Regions; several are alternatives */
                    region?: string[];
                    /** @description Types (ec2:instance) or services (ec2); several are alternatives */
                    resourceType?: string[];
                    /** @description Scans; several are alternatives */
                    scanId?: string[];
                    /**
                     * @description A day, inclusive, or a moment, exclusive
                     * @example 2026-11-26
                     */
                    to?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangePage"];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far each (account, region, type) was read
         * @description A streamed list, by account, region and type. A status other than OK means: not read, which is not the same as empty.
         */
        get: {
            parameters: {
                query?: {
                    /** @description 12 digits; several are alternatives */
                    accountId?: string[];
                    /** @description Scan regions; several are alternatives */
                    region?: string[];
                    /** @description Types (ec2:instance) or services (ec2); several are alternatives */
                    resourceType?: string[];
                    /** @description Coverage statuses; several are alternatives */
                    status?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scopes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Coverage"][];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Too many streams are open; see Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How old and how large the inventory is
         * @description Of one service, or of all.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description A service; all unless given
                     * @example ec2
                     */
                    service?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What there is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InventoryMetadata"];
                    };
                };
                /** @description As If-None-Match has it */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for a sync of some services in some accounts
         * @description One for each account that is named, or one for all. While one that takes it in is running, the answer is that one. Nothing is asked for unless all accounts can be synced.
         */
        post: {
            parameters: {
                query?: {
                    /**
                     * @description 12 digits each, repeated or separated by commas; all that are enabled unless given
                     * @example 123456789012
                     */
                    accounts?: string[];
                    /**
                     * @description Services (ec2) or types (ec2:instance), repeated or separated by commas; all unless given
                     * @example ec2
                     */
                    service?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description They will run, or are running */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefreshAnswer"];
                    };
                };
                /** @description A parameter is wrong, or there is a body; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description An account is not registered */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description An account's sync is switched off */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each account has in each region
         * @description By account and region: every region that was ever looked at. Scans look at active ones, full sweeps at all.
         */
        get: {
            parameters: {
                query?: {
                    /** @description 12 digits; several are alternatives */
                    accountId?: string[];
                    /** @description Only those that are active, or only those that are not */
                    active?: boolean;
                    /** @description From the page before */
                    nextToken?: string[];
                    /** @description How many at most */
                    pageSize?: number;
                    /** @description Scan regions; several are alternatives */
                    region?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Some of the regions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionList"];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of resources
         * @description Filtered, searched and sorted. Values of one filter are alternatives; filters narrow one another. A page is of one state of the inventory: its rows, total and facets agree.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description 12 digits; several are alternatives, repeated or separated by commas
                     * @example 123456789012
                     */
                    accountId?: string[];
                    /**
                     * @description Some of type, account, region, status, service, state: how many resources each value has, as if they were not filtered by it
                     * @example type,region
                     */
                    facets?: string[];
                    /**
                     * @description The only members that the resources are to have, separated by commas; all unless given
                     * @example name,resourceArn
                     */
                    fields?: string[];
                    /** @description That of the page before, in place of `page`, with the same filters and order. It leads through any number of rows, and goes on at the same place when the inventory changed meanwhile; for a day */
                    nextToken?: string[];
                    /** @description From 1; one beyond the last is empty. Within the first or the last 20,000 rows: beyond them, `nextToken` leads */
                    page?: number;
                    pageSize?: number;
                    /**
                     * @description A query: terms that all must hold, such as `type:ec2 region:us-east-1,eu-west-1 -status:missing tag:env=prod name:web* changed:>7d "exact words"`. Narrows further what the other parameters say. A wrong one is refused with its `position`
                     * @example type:ec2 -status:missing web
                     */
                    q?: string[];
                    /**
                     * @description A region, or `aws-global`; several are alternatives, repeated or separated by commas
                     * @example eu-west-1
                     */
                    region?: string[];
                    /**
                     * @description A type (`ec2:instance`) or a service (`ec2`), which means all its types; several are alternatives, repeated or separated by commas
                     * @example ec2
                     */
                    resourceType?: string[];
                    /**
                     * @description Words that all must occur, in any part of the name, the id or the ARN; case and accents do not matter
                     * @example web prod
                     */
                    search?: string[];
                    /** @description The column; equal values are in the order of their ARNs */
                    sortBy?: "name" | "resourceId" | "resourceArn" | "resourceType" | "service" | "region" | "accountId" | "accountName" | "state" | "discoveryStatus" | "firstDiscoveredAt" | "lastDiscoveredAt" | "changedAt" | "createdAt";
                    sortOrder?: "asc" | "desc";
                    /**
                     * @description `active` or `missing`; several are alternatives, repeated or separated by commas
                     * @example active
                     */
                    status?: string[];
                    /**
                     * @description A tag's key (`env`) or key and value (`env=prod`), exactly; several are alternatives, repeated
                     * @example env=prod
                     */
                    tag?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResourceList"];
                    };
                };
                /** @description As If-None-Match has it */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Too many searches are under way; see Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The index is not filled yet, or the search took too long */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/resources/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All resources, one JSON object a line
         * @description The rows of `/resources`, all of them, from one state of the inventory. Without `sortBy` in no particular order, which is quickest. An answer that was cut off does not end as HTTP demands.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description 12 digits; several are alternatives, repeated or separated by commas
                     * @example 123456789012
                     */
                    accountId?: string[];
                    /**
                     * @description The only members that the resources are to have, separated by commas; all unless given
                     * @example name,resourceArn
                     */
                    fields?: string[];
                    /**
                     * @description A query: terms that all must hold, such as `type:ec2 region:us-east-1,eu-west-1 -status:missing tag:env=prod name:web* changed:>7d "exact words"`. Narrows further what the other parameters say. A wrong one is refused with its `position`
                     * @example type:ec2 -status:missing web
                     */
                    q?: string[];
                    /**
                     * @description A region, or `aws-global`; several are alternatives, repeated or separated by commas
                     * @example eu-west-1
                     */
                    region?: string[];
                    /**
                     * @description A type (`ec2:instance`) or a service (`ec2`), which means all its types; several are alternatives, repeated or separated by commas
                     * @example ec2
                     */
                    resourceType?: string[];
                    /**
                     * @description Words that all must occur, in any part of the name, the id or the ARN; case and accents do not matter
                     * @example web prod
                     */
                    search?: string[];
                    /** @description The column; equal values are in the order of their ARNs */
                    sortBy?: "name" | "resourceId" | "resourceArn" | "resourceType" | "service" | "region" | "accountId" | "accountName" | "state" | "discoveryStatus" | "firstDiscoveredAt" | "lastDiscoveredAt" | "changedAt" | "createdAt";
                    sortOrder?: "asc" | "desc";
                    /**
                     * @description `active` or `missing`; several are alternatives, repeated or separated by commas
                     * @example active
                     */
                    status?: string[];
                    /**
                     * @description A tag's key (`env`) or key and value (`env=prod`), exactly; several are alternatives, repeated
                     * @example env=prod
                     */
                    tag?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": components["schemas"]["Resource"];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Too many streams are open; see Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/resources/{arn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One resource in full
         * @description With what the service said of it, as it is stored now.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The ARN, percent-encoded
                     * @example arn:aws:ec2:eu-west-1:123456789012:instance/i-0abc1234def567890
                     */
                    arn: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The resource */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResourceDetails"];
                    };
                };
                /** @description As If-None-Match has it */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description It is not an ARN */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The inventory has no such resource */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/resources/{arn}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of one resource, newest first
         * @description Also of one that the inventory has no more, as long as its changes are kept.
         */
        get: {
            parameters: {
                query?: {
                    from?: string[];
                    nextToken?: string[];
                    pageSize?: string[];
                    to?: string[];
                };
                header?: never;
                path: {
                    /**
                     * @description The ARN, percent-encoded
                     * @example arn:aws:ec2:eu-west-1:123456789012:instance%2Fi-0abc1234def567890
                     */
                    arn: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page; empty if nothing is known of it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResourceHistoryPage"];
                    };
                };
                /** @description It is not an ARN, or a parameter is wrong */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scans, the latest first
         * @description They are kept for 90 days.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Begun on that day (UTC) or at that moment, or later */
                    from?: string[];
                    /**
                     * @deprecated
                     * @description The same as pageSize
                     */
                    limit?: string[];
                    /** @description From the page before */
                    nextToken?: string[];
                    /** @description How many at most */
                    pageSize?: number;
                    /** @description An account's id, or all: what the scan was asked for */
                    scope?: string[];
                    /** @description in_progress, success, partial, failed; several are alternatives */
                    status?: string[];
                    /** @description Begun on that day (UTC) or before that moment */
                    to?: string[];
                    /** @description schedule, api, message; several are alternatives */
                    trigger?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Some of the scans */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanList"];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/scans/{scanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a scan found, account by account
         * @description Also while it is running.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @example 01JD5Z8Q4T6V7X8Y9Z0A1B2C3D */
                    scanId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scan */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanReport"];
                    };
                };
                /** @description It is not a scan's id */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such scan */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/scans/{scanId}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a scan came with each region of each account
         * @description State, counts, calls, duration, and what was not read. Also while it is running.
         */
        get: {
            parameters: {
                query?: {
                    /** @description 12 digits: the only account */
                    accountId?: string[];
                    /** @description From the page before */
                    nextToken?: string[];
                    /** @description How many at most */
                    pageSize?: number;
                    /** @description waiting, storing, settled, given_up; several are alternatives */
                    state?: string[];
                    /** @description success, partial, failed; several are alternatives */
                    status?: string[];
                };
                header?: never;
                path: {
                    /** @example 01JD5Z8Q4T6V7X8Y9Z0A1B2C3D */
                    scanId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Some of the regions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanRegionList"];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such scan */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many resources there are
         * @description In all and by status, type, region and account, and by any one or two dimensions; of all resources unless filtered.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description 12 digits; several are alternatives, repeated or separated by commas
                     * @example 123456789012
                     */
                    accountId?: string[];
                    /**
                     * @description One or two of type, account, region, status, service, state: `groups` then counts each of their combinations
                     * @example type,region
                     */
                    by?: string[];
                    /**
                     * @description A query: terms that all must hold, such as `type:ec2 region:us-east-1,eu-west-1 -status:missing tag:env=prod name:web* changed:>7d "exact words"`. Narrows further what the other parameters say. A wrong one is refused with its `position`
                     * @example type:ec2 -status:missing web
                     */
                    q?: string[];
                    /**
                     * @description A region, or `aws-global`; several are alternatives, repeated or separated by commas
                     * @example eu-west-1
                     */
                    region?: string[];
                    /**
                     * @description A type (`ec2:instance`) or a service (`ec2`), which means all its types; several are alternatives, repeated or separated by commas
                     * @example ec2
                     */
                    resourceType?: string[];
                    /**
                     * @description Words that all must occur, in any part of the name, the id or the ARN; case and accents do not matter
                     * @example web prod
                     */
                    search?: string[];
                    /**
                     * @description `active` or `missing`; several are alternatives, repeated or separated by commas
                     * @example active
                     */
                    status?: string[];
                    /**
                     * @description A tag's key (`env`) or key and value (`env=prod`), exactly; several are alternatives, repeated
                     * @example env=prod
                     */
                    tag?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The counts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResourceStats"];
                    };
                };
                /** @description As If-None-Match has it */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Too many searches are under way; see Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The index is not filled yet, or the search took too long */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the syncs stand
         * @description The last sync of each account, the next scheduled one, and the one that is running.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The status; about a second old at most */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InventoryStatus"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/status/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the syncs stand, now and whenever it changed
         * @description Server-sent events, which `/status` answers, too, for `Accept: text/event-stream`: an event `status` with the JSON of `/status`, and a comment as a sign of life from time to time.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["InventoryStatus"];
                    };
                };
                /** @description Too many watch; see Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for a sync
         * @description Of one account, or of all. While one that takes it in is running, the answer is that one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SyncBody"];
                };
            };
            responses: {
                /** @description It will run, or is running */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SyncAnswer"];
                    };
                };
                /** @description The body is wrong, or there is a parameter; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The account is not registered */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The account's sync is switched off */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many resources there were, day by day
         * @description Counted when a scan completes; of several scans of a day, after the last one.
         */
        get: {
            parameters: {
                query?: {
                    /** @description One account; all together unless given */
                    accountId?: string[];
                    /** @description account, region, type or status; type unless given */
                    by?: string[];
                    /**
                     * @description A day; 30 days before `to` unless given
                     * @example 2026-11-01
                     */
                    from?: string[];
                    /**
                     * @description A day, inclusive; today unless given
                     * @example 2026-11-26
                     */
                    to?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The days */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrendReport"];
                    };
                };
                /** @description A parameter is wrong; `errors` names it */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        AccountChoice: {
            id: string;
            name: string;
        };
        AccountProgress: {
            accountId: string;
            status: string;
            /** Format: int32 */
            regionsTotal: number;
            /** Format: int32 */
            regionsDone: number;
            /**
             * Format: int32
             * @description Left out because they are known to be empty or off
             */
            regionsSkipped: number;
            /**
             * Format: int64
             * @description Found in the regions that are done
             */
            resources: number;
        };
        AccountReport: {
            accountId: string;
            accountName: string;
            status: string;
            /**
             * Format: int64
             * @description Found
             */
            resources: number;
            /**
             * Format: int64
             * @description Listed, but not readable as a resource
             */
            rejected: number;
            /**
             * Format: int64
             * @description Turned missing
             */
            missing: number;
            /**
             * Format: int32
             * @description Planned
             */
            regionsTotal: number;
            /**
             * Format: int32
             * @description Read so far
             */
            regionsScanned: number;
            /**
             * Format: int32
             * @description Known to be empty or off
             */
            regionsSkipped: number;
            /** Format: int64 */
            apiCalls: number;
            startedAt: components["schemas"]["Instant"];
            /** @description When history and archive of the account were complete; null: not yet */
            settledAt: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description From startedAt to settledAt, up to now while it is running
             */
            durationMs: number;
            /** @description What was not read, and why, or what the account waits for */
            reasons: string[];
            changes: components["schemas"]["ScanFigures"];
        };
        AccountStatus: {
            accountId: string;
            accountName: string;
            /** @description When the last sync that was not limited to some services or regions began to read, which is how old the answers are; null if never */
            lastSyncedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            lastSyncStatus: "never" | "in_progress" | "success" | "partial" | "failed";
            /**
             * Format: int64
             * @description Active resources after it
             */
            resourceCount: number;
            /** Format: int64 */
            lastSyncDurationMs: number;
            syncEnabled: boolean;
            /** @description What it did not read, and why; null if it read all */
            lastSyncError: string;
            /**
             * Format: int64
             * @description How many (region, type) it did not read to the end: see /api/inventory/coverage
             */
            scopesNotRead: number;
        };
        AuditEntry: {
            at: components["schemas"]["Instant"];
            /** @example account.create */
            action: string;
            /**
             * @description As far as it is known; anonymous@ and the address while there are no users
             * @example anonymous@192.0.2.7
             */
            who: string;
            /**
             * @description To what it was done
             * @example account 123456789012
             */
            what: string;
            /**
             * @description From where: the peer's address, or the queue and who sent the message
             * @example 192.0.2.7:50123
             */
            from: string;
            correlationId: string;
            /**
             * @description key=value pairs
             * @example regions=[eu-west-1] syncEnabled=true
             */
            details: string;
        };
        AuditList: {
            items: components["schemas"]["AuditEntry"][];
            /** @description For the next page; null: there is none */
            nextToken: string;
        };
        Change: {
            /** @description When it was written down */
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            kind: "created" | "changed" | "missing" | "returned";
            accountId: string;
            accountName: string;
            region: string;
            resourceType: string;
            resourceArn: string;
            resourceId: string;
            name: string;
            scanId: string;
            /** @description What differs, by name; empty for what is new or gone */
            changes: components["schemas"]["FieldChange"][];
            /**
             * Format: int32
             * @description How many more fields differ than were kept
             */
            changesLeftOut: number;
        };
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description Ask with it for what is older; null at the end, and only there: a page may hold fewer rows than were asked for, or none, where few of many changes pass the filters */
            nextToken: string;
        };
        Coverage: {
            accountId: string;
            /** @description The scan region: a region, or aws-global */
            region: string;
            resourceType: string;
            /** @enum {string} */
            status: "OK" | "DENIED_IAM" | "DENIED_SCP" | "NOT_OPTED_IN" | "UNSUPPORTED" | "NOT_INITIALISED" | "THROTTLED" | "FAILED";
            /** @description Why it was not read to the end; empty if it was */
            reason: string;
            /** Format: int64 */
            listed: number;
            /** Format: int64 */
            stored: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            apiCalls: number;
            /** Format: int64 */
            durationMs: number;
            /** @description When it was last tried */
            checkedAt: components["schemas"]["Instant"];
            /** @description When it was last read to the end; null if never */
            lastReadAt: components["schemas"]["Instant"];
        };
        FacetValue: {
            /** @example 123456789012 */
            value: string;
            /**
             * @description For people; an account's name
             * @example production
             */
            label: string;
            /**
             * Format: int64
             * @example 42
             */
            count: number;
        };
        FieldChange: {
            /**
             * @example state
             * @example tags.env
             * @example metadata.InstanceType
             */
            field: string;
            /** @description Null if there was none */
            before: string;
            /** @description Null if there is none any more */
            after: string;
        };
        FilterChoices: {
            resourceTypes: string[];
            regions: string[];
            accounts: components["schemas"]["AccountChoice"][];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        InventoryMetadata: {
            /**
             * @description null: all services
             * @example ec2
             */
            service: string | null;
            /** @description When any of it was last read to the end; null if never */
            lastUpdate: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** @description When that account was, of which it is longest ago; null if never */
            oldestUpdate: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: int64 */
            resourceCount: number;
            /**
             * @example {
             *       "active": 42,
             *       "missing": 1
             *     }
             */
            byStatus: {
                [key: string]: number;
            };
            /**
             * Format: int32
             * @description How many accounts have any of it
             */
            accounts: number;
            /**
             * Format: int32
             * @description How many regions have any of it
             */
            regions: number;
        };
        InventoryStatus: {
            accounts: components["schemas"]["AccountStatus"][];
            nextScheduledSync: components["schemas"]["Instant"];
            runningScan: components["schemas"]["RunningScan"];
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        Pagination: {
            /**
             * Format: int32
             * @description From 1
             */
            page: number;
            /** Format: int32 */
            pageSize: number;
            /** Format: int64 */
            totalItems: number;
            /** Format: int64 */
            totalPages: number;
        };
        RefreshAnswer: {
            /** @example The sync of ec2 in account 123456789012 has been asked for */
            message: string;
            /**
             * @description The first scan's id
             * @example 01JD5Z8Q4T6V7X8Y9Z0A1B2C3D
             */
            executionId: string;
            /** @enum {string} */
            status: "in_progress";
            /** @description One for each account, or one for all */
            executions: components["schemas"]["SyncAnswer"][];
        };
        Region: {
            accountId: string;
            accountName: string;
            /**
             * @description The scan region: a region, or aws-global
             * @example eu-west-1
             */
            region: string;
            /** @description Whether scans look at it: it holds more than what AWS puts into every region by itself, or could not be read, or was never looked at as a whole. The others are looked at by full sweeps only */
            active: boolean;
            /** @description Whether the account has enabled it */
            optedIn: boolean;
            /**
             * Format: int64
             * @description Resources, those included that AWS puts into every region by itself
             */
            resourceCount: number;
            /** @description When it was last read, as far as it could be */
            lastChecked: components["schemas"]["Instant"];
            /** @description What could not be read, and why; null if everything could */
            lastError: string;
        };
        RegionList: {
            items: components["schemas"]["Region"][];
            /** @description For the next page; null: there is none */
            nextToken: string;
        };
        /** @description A resource of the inventory */
        Resource: {
            /**
             * @description The short id that AWS people use
             * @example i-0abc1234def567890
             */
            resourceId: string;
            /** @example arn:aws:ec2:eu-west-1:123456789012:instance/i-0abc1234def567890 */
            resourceArn: string;
            /**
             * @description AWS's own service:type
             * @example ec2:instance
             */
            resourceType: string;
            /** @example ec2 */
            service: string;
            /**
             * @description The Name tag or the service's own name; empty if it has none
             * @example web-01
             */
            name: string;
            /**
             * @description Where it lives, or aws-global
             * @example eu-west-1
             */
            region: string;
            /** @example 123456789012 */
            accountId: string;
            /**
             * @description The account's id if it is not registered
             * @example production
             */
            accountName: string;
            /**
             * @description disabled: its sync is switched off; suspended: AWS Organizations says so; unregistered: not (any more) registered. What is shown of such an account does not get fresher
             * @enum {string}
             */
            accountState: "active" | "disabled" | "suspended" | "unregistered";
            /**
             * @description The service's own word, lower case; empty if it has none
             * @example running
             */
            state: string;
            /**
             * @example {
             *       "Name": "web-01",
             *       "env": "prod"
             *     }
             */
            tags: {
                [key: string]: string;
            };
            /**
             * @description missing: its scope was read to the end without it
             * @enum {string}
             */
            discoveryStatus: "active" | "missing";
            /** @description When a scan first found it */
            firstDiscoveredAt: components["schemas"]["Instant"];
            /** @description When a scan last found it */
            lastDiscoveredAt: components["schemas"]["Instant"];
            /** @description When its content or status last changed here */
            changedAt: components["schemas"]["Instant"];
            /** @description When it was created, as the service says; null if it does not say */
            createdAt: components["schemas"]["Instant"];
        };
        ResourceDetails: {
            resourceId: string;
            resourceArn: string;
            resourceType: string;
            service: string;
            name: string;
            region: string;
            accountId: string;
            accountName: string;
            /** @enum {string} */
            accountState: "active" | "disabled" | "suspended" | "unregistered";
            state: string;
            tags: {
                [key: string]: string;
            };
            discoveryStatus: string;
            firstDiscoveredAt: components["schemas"]["Instant"];
            lastDiscoveredAt: components["schemas"]["Instant"];
            /** @description When its content or status last changed here */
            changedAt: components["schemas"]["Instant"];
            /** @description When it was created, as the service says; null if it does not say */
            createdAt: components["schemas"]["Instant"];
            /** @description The region, or aws-global, whose listing shows it */
            scanRegion: string;
            /** @description What else the service said: its members by their API names, nested ones as JSON */
            metadata: {
                [key: string]: string;
            };
        };
        ResourceGroup: {
            /**
             * @description One value for each dimension, in their order
             * @example [
             *       "ec2:instance",
             *       "eu-west-1"
             *     ]
             */
            values: string[];
            /**
             * @description The same for people; an account is named
             * @example [
             *       "ec2:instance",
             *       "eu-west-1"
             *     ]
             */
            labels: string[];
            /**
             * Format: int64
             * @example 42
             */
            count: number;
        };
        ResourceHistoryPage: {
            resourceArn: string;
            items: components["schemas"]["Change"][];
            /** @description Ask with it for what is older; null at the end */
            nextToken: string;
        };
        ResourceList: {
            items: components["schemas"]["Resource"][];
            pagination: components["schemas"]["Pagination"];
            /** @description Leads to the next page; null on the last one */
            nextToken: string | null;
            /** @description By dimension, as `facets` asked for them: what there is to choose in each, as if it were not filtered by itself; most first */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            filters: components["schemas"]["FilterChoices"];
        };
        ResourceStats: {
            /** Format: int64 */
            totalItems: number;
            byStatus: {
                [key: string]: number;
            };
            byType: {
                [key: string]: number;
            };
            byRegion: {
                [key: string]: number;
            };
            byAccount: {
                [key: string]: number;
            };
            /** @description The dimensions of `groups`, as `by` named them */
            by: string[];
            /** @description By combinations of the dimensions, most first */
            groups: components["schemas"]["ResourceGroup"][];
        };
        RunningScan: {
            executionId: string;
            startedAt: components["schemas"]["Instant"];
            status: string;
            /**
             * Format: int32
             * @description 0 until it is planned
             */
            accountsTotal: number;
            /** Format: int32 */
            accountsDone: number;
            /**
             * Format: int32
             * @description 0 until it is planned
             */
            regionsTotal: number;
            /** Format: int32 */
            regionsDone: number;
            /**
             * Format: int64
             * @description Found so far
             */
            resources: number;
            /** @description By account, in the order of their ids; empty until it is planned */
            accounts: components["schemas"]["AccountProgress"][];
        };
        ScanFigures: {
            /**
             * Format: int64
             * @description Listed and stored
             */
            read: number;
            /**
             * Format: int64
             * @description Read, and as they were
             */
            unchanged: number;
            /**
             * Format: int64
             * @description Found for the first time
             */
            created: number;
            /**
             * Format: int64
             * @description Found, and different
             */
            changed: number;
            /**
             * Format: int64
             * @description Found again after they had been missing
             */
            returned: number;
            /**
             * Format: int64
             * @description Not found any more
             */
            missing: number;
            /**
             * Format: int64
             * @description Written to the table: all that is not unchanged, and what was written only to be kept
             */
            written: number;
            /**
             * Format: int64
             * @description Listed, but not readable as a resource
             */
            rejected: number;
        };
        ScanHole: {
            status: string;
            reason: string;
            resourceTypes: string[];
        };
        ScanList: {
            scans: components["schemas"]["ScanSummary"][];
            /** @description For the next page; null: there is none */
            nextToken: string;
        };
        ScanRegion: {
            accountId: string;
            accountName: string;
            /** @description The scan region: a region, or aws-global */
            region: string;
            /**
             * @description waiting: no collector has reported; storing: not all that one reported is stored; settled; or given_up: the account's part of the scan ended without it
             * @enum {string}
             */
            state: "waiting" | "storing" | "settled" | "given_up";
            /**
             * @description success: everything was read; partial, failed: see holes; null until it is settled
             * @enum {string}
             */
            status: "success" | "partial" | "failed";
            /**
             * Format: int32
             * @description How many collectors have sent anything of it
             */
            attempts: number;
            /**
             * Format: int32
             * @description Batches of the attempt below that are stored
             */
            batchesStored: number;
            /**
             * Format: int32
             * @description Batches that it announced; null until it has reported
             */
            batchesAnnounced: number;
            /**
             * Format: int64
             * @description What the listings showed
             */
            listed: number;
            /**
             * Format: int64
             * @description Of these, what could not be read as a resource, or not be stored
             */
            rejected: number;
            /** Format: int64 */
            apiCalls: number;
            /** @description When the attempt began; null until it has reported */
            startedAt: components["schemas"]["Instant"];
            /** @description When the attempt ended; null until it has reported */
            finishedAt: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Of the attempt; null until it has reported
             */
            durationMs: number;
            /** @description What was not read, or did not arrive, and why */
            holes: components["schemas"]["ScanHole"][];
        };
        ScanRegionList: {
            items: components["schemas"]["ScanRegion"][];
            /** @description For the next page; null: there is none */
            nextToken: string;
        };
        ScanReport: {
            scanId: string;
            status: string;
            trigger: string;
            requestedBy: string;
            scope: string;
            phase: string;
            fullSweep: boolean;
            regions: string[];
            services: string[];
            startedAt: components["schemas"]["Instant"];
            completedAt: components["schemas"]["Instant"];
            reasons: string[];
            accounts: components["schemas"]["AccountReport"][];
            totals: components["schemas"]["Totals"];
        };
        ScanSummary: {
            scanId: string;
            status: string;
            trigger: string;
            requestedBy: string;
            /** @description An account's id, or all */
            scope: string;
            /** @description Whether it looks into regions that are known to be empty, too */
            fullSweep: boolean;
            startedAt: components["schemas"]["Instant"];
            /** @description Null while it is running */
            completedAt: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Up to now while it is running
             */
            durationMs: number;
            /** Format: int32 */
            accountsTotal: number;
            /** Format: int32 */
            accountsDone: number;
            /** Format: int32 */
            regionsTotal: number;
            /**
             * Format: int32
             * @description Known to be empty or off
             */
            regionsSkipped: number;
            /** Format: int64 */
            resources: number;
            /**
             * Format: int64
             * @description Of the accounts that are done
             */
            apiCalls: number;
            /**
             * Format: int64
             * @description About how many requests the skipped regions would have cost: as many as when each was last read; 0 if the scan is limited to services
             */
            callsSaved: number;
            /**
             * Format: double
             * @description callsSaved of apiCalls and callsSaved together, in percent
             * @example 71.5
             */
            savedPercent: number;
            /** @description What was left out or went wrong as a whole */
            reasons: string[];
            changes: components["schemas"]["ScanFigures"];
        };
        SyncAnswer: {
            /** @example The sync of all accounts has been asked for */
            message: string;
            /**
             * @description The scan's id
             * @example 01JD5Z8Q4T6V7X8Y9Z0A1B2C3D
             */
            executionId: string;
            /** @enum {string} */
            status: "in_progress";
        };
        SyncBody: {
            /**
             * @description The account to sync; absent or null: all that are enabled
             * @example 123456789012
             */
            accountId: string;
            /**
             * @description Whether to look into regions that are known to be empty, too; false unless given
             * @example true
             */
            fullSweep: boolean;
        };
        Totals: {
            /** Format: int64 */
            resources: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            regionsScanned: number;
            /** Format: int64 */
            regionsSkipped: number;
            /** Format: int64 */
            apiCalls: number;
            /**
             * Format: int64
             * @description About how many requests the skipped regions would have cost
             */
            callsSaved: number;
            /**
             * Format: double
             * @description callsSaved of apiCalls and callsSaved together, in percent
             * @example 71.5
             */
            savedPercent: number;
            /** Format: int64 */
            durationMs: number;
            changes: components["schemas"]["ScanFigures"];
        };
        TrendDay: {
            day: components["schemas"]["LocalDate"];
            /** @description The scan after which it was counted */
            scanId: string;
            /**
             * Format: int64
             * @description Active resources
             */
            total: number;
            /** @description By account id, region, type, or status */
            counts: {
                [key: string]: number;
            };
        };
        TrendReport: {
            /** @enum {string} */
            by: "account" | "region" | "type" | "status";
            from: components["schemas"]["LocalDate"];
            to: components["schemas"]["LocalDate"];
            /** @description Days on which no scan completed are absent */
            days: components["schemas"]["TrendDay"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
