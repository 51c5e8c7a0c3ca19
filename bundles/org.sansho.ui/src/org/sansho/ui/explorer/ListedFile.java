// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;

/**
 * A file of a project.
 *
 * @param path from the folder of the project, with {@code /} between folders
 * @param uri  the file on disk
 */
record ListedFile(String path, URI uri) {
}
