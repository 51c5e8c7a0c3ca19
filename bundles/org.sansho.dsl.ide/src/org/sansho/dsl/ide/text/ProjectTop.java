// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.text;

import java.net.URI;
import java.nio.file.Path;
import org.sansho.dsl.live.LiveFile;

/** The folder at the top of a project, below which a client may be asked to change files. */
public final class ProjectTop {

	private ProjectTop() {
	}

	/** The top folder of the project of {@code file}, which lies on disk. People know a file by the way from there, which tells how far up it is. */
	public static Path of(LiveFile file) {
		Path folder = Path.of(URI.create(file.uri())).getParent();
		for (int level = Path.of(file.name()).getNameCount() - 2; level > 0 && folder.getParent() != null; level--) {
			folder = folder.getParent();
		}
		return folder;
	}
}
