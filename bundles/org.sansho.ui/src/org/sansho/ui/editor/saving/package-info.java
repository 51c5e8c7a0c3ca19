// SPDX-License-Identifier: EPL-2.0
/** Saving texts without losing what somebody else has written, and saying why it cannot be done. */
package org.sansho.ui.editor.saving;
