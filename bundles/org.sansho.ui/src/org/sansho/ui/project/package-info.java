// SPDX-License-Identifier: EPL-2.0
/** How a project comes into the workspace: the sample, a new one, or a folder that is there already. */
package org.sansho.ui.project;
