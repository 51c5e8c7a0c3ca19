// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Replaced by the first real test. */
class PlaceholderTest {

    @Test
    void theBundleStarts() {
        assertThat(true).isTrue();
    }
}
