// SPDX-License-Identifier: EPL-2.0
/** Tests of what other programs read. */
package org.sansho.exchange;
