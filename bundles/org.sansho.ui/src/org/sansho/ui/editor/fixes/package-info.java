// SPDX-License-Identifier: EPL-2.0
/** What can be done about a problem or at a place. */
package org.sansho.ui.editor.fixes;
