// SPDX-License-Identifier: EPL-2.0
/** Everything that thinks: plain Java over the EMF model. */
package org.sansho.core;
