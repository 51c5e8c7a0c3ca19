// SPDX-License-Identifier: EPL-2.0
package org.sansho.history;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps git from leaving anything on the machine and from asking it for more than the repository.
 *
 * <p>Otherwise reading a repository measures the clock of the disk with scrap files, keeps the result in the home of the user, and runs a
 * program to find the settings of the machine. It holds for the whole process, so only a program that is alone in it may ask for it.
 */
public final class GitWithoutTraces extends SystemReader.Delegate {

	/** What git assumes of a disk that it cannot measure. */
	private static final String COARSE_CLOCK = "2 seconds";

	private static final class Nothing extends FileBasedConfig {

		Nothing(Config parent) {
			super(parent, (File) null, FS.DETECTED);
		}

		@Override
		public void load() {
			// There is nothing to load.
		}

		@Override
		public void save() {
			// Nothing is kept.
		}

		@Override
		public boolean isOutdated() {
			return false;
		}

		@Override
		public String getString(String section, String subsection, String name) {
			return section.equals("filesystem") ? COARSE_CLOCK : super.getString(section, subsection, name);
		}
	}

	private GitWithoutTraces(SystemReader machine) {
		super(machine);
	}

	/** From now on, in the whole process. */
	public static void inThisProcess() {
		SystemReader.setInstance(new GitWithoutTraces(SystemReader.getInstance()));
	}

	@Override
	public FileBasedConfig openUserConfig(Config parent, FS fs) {
		return new Nothing(parent);
	}

	@Override
	public FileBasedConfig openSystemConfig(Config parent, FS fs) {
		return new Nothing(parent);
	}

	@Override
	public FileBasedConfig openJGitConfig(Config parent, FS fs) {
		return new Nothing(parent);
	}

	@Override
	public StoredConfig getUserConfig() {
		return new Nothing(null);
	}

	@Override
	public StoredConfig getSystemConfig() {
		return new Nothing(null);
	}

	@Override
	public StoredConfig getJGitConfig() {
		return new Nothing(null);
	}
}
