// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

/**
 * The settings that a file of a project follows.
 *
 * @param file the settings file
 * @param path the file that follows it, from the folder of the settings, with {@code /} between folders
 */
public record SettingsFile(SourceFile file, String path) {
}
