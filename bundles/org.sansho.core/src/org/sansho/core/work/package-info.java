// SPDX-License-Identifier: EPL-2.0
/** Work on all processors: nothing of ours runs in the pool that all of a program shares, where everybody waits for everybody. */
package org.sansho.core.work;
