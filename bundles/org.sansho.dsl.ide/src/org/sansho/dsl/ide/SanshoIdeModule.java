// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide;

/** What editors need of the language beside what reading it needs, where it differs from Xtext's defaults. */
public class SanshoIdeModule extends AbstractSanshoIdeModule {
}
