// Generated from openapi/ by `npm run api-types`: do not edit.

export interface paths {
    "/api/accounts/discover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the registered accounts in line with the organization
         * @description New accounts are registered, enabled or not as configured; those that are suspended or being closed are marked and not scanned any more; none is deleted. Repeating it changes nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DiscoveryReport"];
                    };
                };
                /** @description AWS refused; the detail says why */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try the role of a registered account
         * @description Assumes the role and asks for one small page of everything that a scan lists, in the home region and globally. Nothing is stored but who asked for it.
         */
        post: {
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
                /** @description What was tried, whether or not it was allowed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ValidationReport"];
                    };
                };
                /** @description The account id is not 12 digits */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The account is not registered */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts of the organization
         * @description Asks AWS Organizations with the collector's own credentials.
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
                /** @description All accounts */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganizationAccounts"];
                    };
                };
                /** @description AWS refused; the detail says why */
                502: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
        DiscoveryReport: {
            /** @description Accounts that were registered, by id */
            added: string[];
            /** @description Registered accounts that are not active in the organization, and are not scanned any more */
            suspended: string[];
            /**
             * Format: int32
             * @description How many were registered and active already
             */
            unchanged: number;
            /** @description Registered accounts that are not of the organization; nothing was done to them */
            notInOrganization: string[];
        };
        FieldError: {
            field: string;
            message: string;
            /** Format: int32 */
            position: number;
        };
        Member: {
            accountId: string;
            name: string;
            email: string;
            status: string;
            registered: boolean;
        };
        /** @description The accounts of the organization to which the collector's own account belongs. */
        OrganizationAccounts: {
            accounts: components["schemas"]["Member"][];
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            instance: string;
            correlationId: string;
            errors: components["schemas"]["FieldError"][];
        };
        TriedAction: {
            action: string;
            resourceType: string;
            allowed: boolean;
            reason: string;
        };
        /** @description Whether the collector's role in an account can be assumed, and what it may read. */
        ValidationReport: {
            accountId: string;
            roleArn: string;
            assumable: boolean;
            error: string;
            actions: components["schemas"]["TriedAction"][];
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
