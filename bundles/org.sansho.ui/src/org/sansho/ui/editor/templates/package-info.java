// SPDX-License-Identifier: EPL-2.0
/** Templates: what analysts write again and again, with places to fill in; people can change them and add their own. */
package org.sansho.ui.editor.templates;
