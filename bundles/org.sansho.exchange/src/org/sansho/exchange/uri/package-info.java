// SPDX-License-Identifier: EPL-2.0
/** How files are named to other programs. */
package org.sansho.exchange.uri;
