// SPDX-License-Identifier: EPL-2.0
/** What all pages of this bundle have in common. */
package org.sansho.exchange.page;
