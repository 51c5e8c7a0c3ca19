// SPDX-License-Identifier: EPL-2.0
/** Reviews of mapping entries: seals over what the reviewer saw, and what has changed since. The scheme is described in SEALS.md. */
package org.sansho.core.review;
