// SPDX-License-Identifier: EPL-2.0
/** What is mapped, explicitly without counterpart, and open; COVERAGE.md defines each word. */
package org.sansho.core.coverage;
