// SPDX-License-Identifier: EPL-2.0
/** Another name for something, with a preview. */
package org.sansho.ui.editor.rename;
