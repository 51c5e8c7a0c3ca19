// SPDX-License-Identifier: EPL-2.0
/** Ways from one place to another: declarations, references, clauses by name. */
package org.sansho.ui.editor.navigation;
