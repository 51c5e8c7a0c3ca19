// SPDX-License-Identifier: EPL-2.0
/** What somebody begins with: new documents, mapping sets and successions, spelled as the language wants them, and tried before they are written. */
package org.sansho.dsl.create;
