/** The only part of the product that holds credentials of other accounts: it lists what they have. */
package io.nucleus.collector;
