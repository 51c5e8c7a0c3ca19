// SPDX-License-Identifier: EPL-2.0
/** Checking whole projects: the work, and what it comes to. The findings themselves stand in the problems view. */
package org.sansho.ui.validation;
