// Generated from openapi/ by `npm run api-types`: do not edit.

export interface paths {
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
    "/api/inventory/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of resources
         * @description Filtered, searched and sorted. Values of one filter are alternatives; filters narrow one another.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description 12 digits; several are alternatives, repeated or separated by commas
                     * @example 123456789012
                     */
                    accountId?: string[];
                    /** @description From 1; one beyond the last is empty */
                    page?: number;
                    pageSize?: number;
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
                    sortBy?: "name" | "resourceId" | "resourceArn" | "resourceType" | "service" | "region" | "accountId" | "accountName" | "state" | "discoveryStatus" | "firstDiscoveredAt" | "lastDiscoveredAt" | "changedAt";
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
                    sortBy?: "name" | "resourceId" | "resourceArn" | "resourceType" | "service" | "region" | "accountId" | "accountName" | "state" | "discoveryStatus" | "firstDiscoveredAt" | "lastDiscoveredAt" | "changedAt";
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
    "/api/inventory/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest scans, the latest first
         * @description They are kept for 90 days.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many at most */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scans */
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
    "/api/inventory/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many resources there are
         * @description In all and by status, type, region and account; of all resources unless filtered.
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
                        "application/json": components["schemas"]["InventoryCounts"];
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
                /** @description The body is wrong; `errors` names the field */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountChoice: {
            id: string;
            name: string;
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
            /** Format: int32 */
            regionsScanned: number;
            /**
             * Format: int32
             * @description Known to be empty or off
             */
            regionsSkipped: number;
            /** Format: int64 */
            apiCalls: number;
            /** Format: int64 */
            durationMs: number;
            /** @description What was not read, and why */
            reasons: string[];
        };
        AccountStatus: {
            accountId: string;
            accountName: string;
            /** @description When the last sync began to read, which is how old the answers are; null if never */
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
        InventoryCounts: {
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
        };
        InventoryStatus: {
            accounts: components["schemas"]["AccountStatus"][];
            nextScheduledSync: components["schemas"]["Instant"];
            runningScan: components["schemas"]["RunningScan"];
        };
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
        ResourceList: {
            items: components["schemas"]["Resource"][];
            pagination: components["schemas"]["Pagination"];
            filters: components["schemas"]["FilterChoices"];
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
        };
        ScanList: {
            scans: components["schemas"]["ScanSummary"][];
        };
        ScanReport: {
            scanId: string;
            status: string;
            trigger: string;
            requestedBy: string;
            startedAt: components["schemas"]["Instant"];
            completedAt: components["schemas"]["Instant"];
            accounts: components["schemas"]["AccountReport"][];
            totals: components["schemas"]["Totals"];
        };
        ScanSummary: {
            scanId: string;
            status: string;
            trigger: string;
            requestedBy: string;
            scope: string;
            startedAt: components["schemas"]["Instant"];
            completedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            accountsTotal: number;
            /** Format: int32 */
            accountsDone: number;
            /** Format: int32 */
            regionsTotal: number;
            /** Format: int32 */
            regionsSkipped: number;
            /** Format: int64 */
            resources: number;
            /** Format: int64 */
            apiCalls: number;
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
            /** Format: int64 */
            durationMs: number;
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
