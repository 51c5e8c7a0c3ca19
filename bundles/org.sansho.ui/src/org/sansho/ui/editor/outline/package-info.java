// SPDX-License-Identifier: EPL-2.0
/** The table of contents of the file in the editor. */
package org.sansho.ui.editor.outline;
