// SPDX-License-Identifier: EPL-2.0
/** Completion: what the server offers, and how it is written into the text. */
package org.sansho.ui.editor.completion;
