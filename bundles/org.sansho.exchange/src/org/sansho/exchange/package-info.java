// SPDX-License-Identifier: EPL-2.0
/** What other programs read: results of the core in published formats. Each format has a package of its own. */
package org.sansho.exchange;
