// SPDX-License-Identifier: EPL-2.0
package org.sansho.history;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sansho.core.project.SourceFile;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.review.Fingerprint;
import org.sansho.core.review.SealField;
import org.sansho.model.Provision;

/**
 * Wordings out of the version control that the files of a project stand in. Nothing is opened before a broken seal asks, since most
 * projects have none.
 */
public final class HistoryOfFiles implements EarlierWordings {

	private static final String DISK = "file:";

	private final List<SourceFile> files;
	private List<EarlierWordings> histories;

	/** Of the version control around {@code files}. */
	public HistoryOfFiles(List<SourceFile> files) {
		this.files = files;
	}

	@Override
	public synchronized Optional<String> wording(Provision end, String citation, SealField field, Fingerprint fingerprint) {
		if (histories == null) {
			histories = files.stream().map(SourceFile::uri).filter(uri -> uri.startsWith(DISK)).map(uri -> Path.of(URI.create(uri)).getParent()).distinct()
					.map(HistoryOfFiles::underVersionControl).flatMap(Optional::stream).distinct().map(GitWordings::around).toList();
		}
		return histories.stream().map(history -> history.wording(end, citation, field, fingerprint)).flatMap(Optional::stream).findFirst();
	}

	/** The folder of the repository, so that folders of one share what is read of it. */
	public static Optional<Path> underVersionControl(Path folder) {
		for (Path level = folder; level != null; level = level.getParent()) {
			if (Files.exists(level.resolve(".git"))) {
				return Optional.of(level);
			}
		}
		return Optional.empty();
	}
}
