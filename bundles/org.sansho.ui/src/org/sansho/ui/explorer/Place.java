// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;

/**
 * Where something of a project stands.
 *
 * @param file   the file on disk
 * @param offset its first character, in UTF-16 characters from 0
 */
public record Place(URI file, int offset) {
}
