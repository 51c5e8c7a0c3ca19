// SPDX-License-Identifier: EPL-2.0
/** What a validation found, for other programs. The formats are described in {@code FORMATS.md}. */
package org.sansho.exchange.validation;
