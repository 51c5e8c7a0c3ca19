// SPDX-License-Identifier: EPL-2.0
/**
 * What the platform's generic editor does for files of the language. It is all contributed by content type, so that it works in any
 * workbench, beside whatever else is contributed there. What follows a text while it is edited is a
 * {@link org.sansho.ui.editor.ViewerFollower}; the rest is asked for by the platform.
 */
package org.sansho.ui.editor;
