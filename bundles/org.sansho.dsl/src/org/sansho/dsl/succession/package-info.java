// SPDX-License-Identifier: EPL-2.0
/** Writes a proposed succession as text of the language, around what persons have said already. */
package org.sansho.dsl.succession;
