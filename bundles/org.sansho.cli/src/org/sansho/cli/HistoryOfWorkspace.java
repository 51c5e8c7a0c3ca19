// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.resource.Resource;
import org.sansho.core.review.EarlierWordings;
import org.sansho.core.review.Fingerprint;
import org.sansho.core.review.SealField;
import org.sansho.history.GitWordings;
import org.sansho.history.HistoryOfFiles;
import org.sansho.model.Provision;

/** As {@link HistoryOfFiles}, for files that come and go while somebody edits them. */
final class HistoryOfWorkspace implements EarlierWordings {

	private static final String DISK = "file";

	private final Map<Path, EarlierWordings> repositories = new ConcurrentHashMap<>();

	@Override
	public Optional<String> wording(Provision end, String citation, SealField field, Fingerprint fingerprint) {
		return folder(end).flatMap(HistoryOfFiles::underVersionControl).map(repository -> repositories.computeIfAbsent(repository, GitWordings::around))
				.flatMap(history -> history.wording(end, citation, field, fingerprint));
	}

	private static Optional<Path> folder(Provision end) {
		return Optional.ofNullable(end.eResource()).map(Resource::getURI).filter(uri -> DISK.equals(uri.scheme()))
				.map(uri -> Path.of(URI.create(uri.toString())).getParent());
	}
}
