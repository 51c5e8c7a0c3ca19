// SPDX-License-Identifier: EPL-2.0
/** What became of the provisions of one edition in another: how editions are aligned, what differs, and how sure that is. */
package org.sansho.core.evolution;
