// Generated from openapi/ by `npm run api-types`: do not edit.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The registered accounts by id */
        get: {
            parameters: {
                query?: {
                    /** @description From 1 */
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountPage"];
                    };
                };
            };
        };
        put?: never;
        /** Registers an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            responses: {
                /** @description It is registered; Location has its address */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description Fields are not valid: errors names each */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description It is registered already */
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
    "/api/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description It is not registered */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /**
         * Replaces the registration of an account
         * @description What is left out gets its default, the external id, too. What is known of its scans stays.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description Fields are not valid: errors names each */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description It is not registered */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /**
         * Removes the registration of an account
         * @description It is not scanned any more; its resources stay until their time to live runs out.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description It is not registered */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When all accounts are scanned */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScheduleView"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountPage: {
            items: components["schemas"]["AccountView"][];
            pagination: components["schemas"]["Pagination"];
        };
        AccountRequest: {
            /**
             * @description 12 digits; may be left out where the path has it
             * @example 123456789012
             */
            accountId: string;
            /**
             * @description For people, at most 128 characters; the id if left out
             * @example payments-production
             */
            name: string;
            /**
             * @description The role to assume, in that account; if left out, the deployment's role name
             * @example arn:aws:iam::123456789012:role/NucleusAccess-Collector
             */
            roleArn: string;
            /**
             * @description For the role's trust policy; if left out, the deployment's. It is never shown again
             * @example 7f3c2b1a
             */
            externalId: string;
            /**
             * @description The only regions to scan; all if left out. Global services are always scanned
             * @example [
             *       "eu-west-1",
             *       "us-east-1"
             *     ]
             */
            regions: string[];
            /**
             * @description Whether it is scanned; also accepted as enabled
             * @default true
             */
            syncEnabled: boolean;
        };
        AccountView: {
            /** @example 123456789012 */
            accountId: string;
            /** @example payments-production */
            name: string;
            /**
             * @description Left out: the deployment's role name
             * @example arn:aws:iam::123456789012:role/NucleusAccess-Collector
             */
            roleArn: string;
            /** @description Whether the account has an external id of its own */
            externalIdSet: boolean;
            /**
             * @description The only regions that are scanned; empty: all
             * @example [
             *       "eu-west-1"
             *     ]
             */
            regions: string[];
            syncEnabled: boolean;
            /**
             * @description What AWS Organizations last said of it; left out if it was never asked
             * @example ACTIVE
             */
            organizationStatus: string;
            /**
             * @description How old the inventory is; left out if it was never scanned as a whole
             * @example 2026-11-01T02:00:07Z
             */
            lastSyncedAt: components["schemas"]["Instant"];
            /**
             * @description never, in_progress, success, partial or failed
             * @example success
             */
            lastSyncStatus: string;
            /** @description Why it is no success */
            lastSyncReasons: string[];
            /**
             * Format: int64
             * @example 8214
             */
            lastSyncResourceCount: number;
            /**
             * Format: int64
             * @example 73012
             */
            lastSyncDurationMs: number;
            /**
             * @description The scan that has the account now; left out if none
             * @example 01KBDH8N00S4WXYV8SJ7ZPT2QE
             */
            activeScanId: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Pagination: {
            /**
             * Format: int32
             * @description From 1
             * @example 1
             */
            page: number;
            /**
             * Format: int32
             * @example 25
             */
            pageSize: number;
            /**
             * Format: int64
             * @example 12
             */
            totalItems: number;
            /**
             * Format: int64
             * @example 1
             */
            totalPages: number;
        };
        ScheduleView: {
            /**
             * @description Quartz cron expression, or off
             * @example 0 0 2 * * ?
             */
            cron: string;
            /**
             * @description Time zone of the expression
             * @example UTC
             */
            zone: string;
            /**
             * @description Left out if it never fires
             * @example 2026-11-02T02:00:00Z
             */
            nextFireTime: components["schemas"]["Instant"];
            /**
             * @description When the last firing was due; left out if there was none
             * @example 2026-11-01T02:00:00Z
             */
            lastFireTime: components["schemas"]["Instant"];
            /**
             * @description The scan for which the last firing asked
             * @example 01KBDH8N00S4WXYV8SJ7ZPT2QE
             */
            lastExecutionId: string;
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
