// SPDX-License-Identifier: EPL-2.0
/** What is shown beside the text: wording, in the server's Markdown. */
package org.sansho.ui.editor.hover;
