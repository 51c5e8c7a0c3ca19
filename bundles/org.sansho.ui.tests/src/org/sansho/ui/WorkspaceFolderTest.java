// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.workbench.WorkspaceFolder;
import org.sansho.workbench.WorkspaceFolder.Claim;

class WorkspaceFolderTest {

	@TempDir
	private Path folder;

	private static Location at(Path place) throws IOException {
		Location location = Platform.getInstanceLocation().createLocation(null, null, false);
		location.set(place.toUri().toURL(), false);
		return location;
	}

	@Test
	void aFolderBelongsToOneWorkbenchAtATime() throws IOException {
		Location first = at(folder.resolve("作業 場所"));
		assertThat(WorkspaceFolder.claim(first)).isEqualTo(Claim.OURS);
		assertThat(WorkspaceFolder.claim(at(folder.resolve("作業 場所")))).isEqualTo(Claim.IN_USE);
		first.release();
		Location second = at(folder.resolve("作業 場所"));
		assertThat(WorkspaceFolder.claim(second)).isEqualTo(Claim.OURS);
		second.release();
	}

	@Test
	void whereNothingCanBeWrittenThereIsNoWorkbench() throws IOException {
		Files.writeString(folder.resolve("file"), "");
		assertThat(WorkspaceFolder.claim(at(folder.resolve("file").resolve("workspace")))).isEqualTo(Claim.NOT_WRITABLE);
	}
}
