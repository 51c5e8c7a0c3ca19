// SPDX-License-Identifier: EPL-2.0
/** What all JSON of this bundle has in common. */
package org.sansho.exchange.json;
