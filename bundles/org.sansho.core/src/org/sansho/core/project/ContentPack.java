// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.util.List;
import java.util.SortedMap;

/**
 * A project that is shipped with the program.
 *
 * @param name  its name, such as {@code japan-medical}
 * @param files every file of it, by its path inside the pack with {@code /} between folders
 */
public record ContentPack(String name, SortedMap<String, SourceFile> files) {

	/** Its .sansho files, in the order of their paths. */
	public List<SourceFile> sources() {
		return files.values().stream().filter(file -> file.name().endsWith(ProjectSources.EXTENSION)).toList();
	}
}
