// Generated from openapi/ by `npm run api-types`: do not edit.

export interface paths {
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your exports, newest first
         * @description Without links: ask for one of the export.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Of the page before */
                    nextToken?: string;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExportPage"];
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
    "/api/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an export stands
         * @description With a link to its file once it is completed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    exportId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The export */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
                /** @description You have no such export */
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
        /**
         * Cancels an export
         * @description Whoever works on it stops within seconds, and nothing of it is left. Cancelling again does no harm.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    exportId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is cancelled */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
                /** @description You have no such export */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description It has ended already */
                409: {
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
    "/api/exports/{exportId}/url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new link to the file of an export */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    exportId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The export, with the link */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
                /** @description You have no such export */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description It has no file */
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
    "/api/inventory/resources/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exports resources
         * @description As a workbook, CSV or NDJSON. Answers the finished export if it is done in time, else how it stands.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description `wait=n`: how many seconds to wait for the file, 5 unless set, 30 at most */
                    Prefer?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ExportRequest"];
                };
            };
            responses: {
                /** @description It is completed; downloadUrl has the file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
                /** @description It is not completed yet, or has failed: ask its Location */
                202: {
                    headers: {
                        /** @description The export */
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Export"];
                    };
                };
                /** @description The body is wrong, or asks for too many rows; `errors` names the field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description You have too many exports under way; see Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The inventory cannot be read now; see Retry-After */
                503: {
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
        Export: {
            exportId: string;
            /** @enum {string} */
            state: "queued" | "running" | "completed" | "failed" | "cancelled";
            /**
             * Format: int64
             * @description Written so far
             */
            rows: number;
            /**
             * Format: int64
             * @description How many it will be, as far as is known
             */
            totalRows: number;
            /**
             * Format: int64
             * @description The file's; 0 until it is complete
             */
            sizeBytes: number;
            /** @enum {string} */
            format: "xlsx" | "csv" | "ndjson";
            createdAt: components["schemas"]["Instant"];
            /** @description When downloadUrl ends; null without one */
            expiresAt: components["schemas"]["Instant"];
            /** @description Downloads the file, for whoever has it; null in lists, and unless it is completed */
            downloadUrl: string;
            /** @description Why it failed, or is tried again; null if there is nothing to tell */
            reason: string;
            /** @example nucleus-resources-ec2-2026-11-26-0700Z.xlsx */
            filename: string;
            /** @description When it ended; null until then */
            endedAt: components["schemas"]["Instant"];
            /** @description When the export and its file are removed */
            removedAt: components["schemas"]["Instant"];
            filters: {
                [key: string]: string[];
            };
            /** @description Empty for none */
            q: string;
        };
        ExportPage: {
            items: components["schemas"]["Export"][];
            /** @description For the next page; null at the end */
            nextToken: string;
        };
        ExportRequest: {
            /**
             * @description Filters of GET /api/inventory/resources by their names, each a text or a list of texts
             * @example {
             *       "resourceType": [
             *         "ec2"
             *       ],
             *       "region": [
             *         "eu-west-1",
             *         "us-east-1"
             *       ]
             *     }
             */
            filters: unknown;
            /**
             * @description In the query language; narrows further
             * @example type:ec2 -status:missing
             */
            q: string;
            /**
             * @description Fields in the order that is wanted; left out or empty: all
             * @example [
             *       "name",
             *       "resourceArn",
             *       "tags"
             *     ]
             */
            columns: string[];
            /**
             * @description As GET /api/inventory/resources sorts
             * @default name
             */
            sortBy: string;
            /**
             * @default asc
             * @enum {string}
             */
            sortOrder: "asc" | "desc";
            /**
             * @default xlsx
             * @enum {string}
             */
            format: "xlsx" | "csv" | "ndjson";
            /**
             * @description Keys of tags that get columns of their own, after the others
             * @example [
             *       "env",
             *       "owner"
             *     ]
             */
            tagColumns: string[];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
