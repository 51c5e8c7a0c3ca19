// SPDX-License-Identifier: EPL-2.0
/** What the files of a project said earlier, as far as version control has it. */
package org.sansho.history;
