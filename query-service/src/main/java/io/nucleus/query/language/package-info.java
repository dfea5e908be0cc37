/** The query language ({@code docs/query-language.md}): its terms, reading and writing them. It knows no index. */
package io.nucleus.query.language;
