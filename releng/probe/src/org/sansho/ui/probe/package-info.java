// SPDX-License-Identifier: EPL-2.0
/**
 * Looks at a workbench that was built, from inside: whether it comes up, and how long it lets a person wait.
 *
 * <p>It is a fragment of org.sansho.ui that no feature holds. releng/bin/probe.sh compiles it against an unpacked workbench and adds it to that
 * copy, so that what is looked at is what people get.
 */
package org.sansho.ui.probe;
