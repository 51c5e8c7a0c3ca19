// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces several files that belong together, all of them or none: a list of what was done must not lie there when it was not done. Each is first
 * written beside its place, and only when all are complete do they take their places; when one cannot, those before it are put back. What cannot be
 * put back stays beside its place.
 */
public final class AtomicFiles {

	private record Wanted(Path target, AtomicFile.Content content) {
	}

	/** A file that waits beside its place; what stood there waits beside it, too, once it has been replaced. */
	private record Staged(Path target, Path place, Path scrap, Optional<Path> before) {
	}

	private final List<Wanted> wanted = new ArrayList<>();

	/** Remembers that {@code target} is to hold {@code content}. */
	public void add(Path target, AtomicFile.Content content) {
		wanted.add(new Wanted(target, content));
	}

	/**
	 * Writes them all. What is no file but a terminal or the like is written last, since nothing can be taken back there.
	 *
	 * @throws InputException if one cannot be written; then all are as they were, and nothing else is left behind, or it says where the old content of
	 *                        the others is
	 */
	public void write() throws InputException {
		for (Wanted one : wanted) {
			AtomicFile.check(one.target());
		}
		List<Path> scraps = new ArrayList<>();
		List<Staged> done = new ArrayList<>();
		Path current = null;
		try {
			List<Staged> staged = new ArrayList<>();
			for (Wanted one : wanted) {
				current = one.target();
				if (!AtomicFile.isDevice(current)) {
					staged.add(stage(one, scraps));
				}
			}
			for (Staged one : staged) {
				current = one.target();
				AtomicFile.move(one.scrap(), one.place());
				done.add(one);
			}
			for (Wanted one : wanted) {
				current = one.target();
				if (AtomicFile.isDevice(current)) {
					AtomicFile.writeThrough(current, one.content());
				}
			}
			done.clear();
		} catch (IOException e) {
			List<String> kept = putBack(done, scraps);
			throw kept.isEmpty() ? new InputException("outputFailed", current.toString(), IoReason.of(e))
					: new InputException("outputNotPutBack", current.toString(), IoReason.of(e), String.join(", ", kept));
		} finally {
			putBack(done, scraps);
			scraps.forEach(AtomicFiles::delete);
		}
	}

	private static Staged stage(Wanted one, List<Path> scraps) throws IOException {
		Path place = AtomicFile.linked(one.target());
		Path scrap = AtomicFile.scrapFor(place, "part" + scraps.size());
		scraps.add(scrap);
		AtomicFile.writeScrap(scrap, place, one.content());
		if (!Files.exists(place)) {
			return new Staged(one.target(), place, scrap, Optional.empty());
		}
		Path before = AtomicFile.scrapFor(place, "before" + scraps.size());
		scraps.add(before);
		AtomicFile.writeScrap(before, place, out -> Files.copy(place, out));
		return new Staged(one.target(), place, scrap, Optional.of(before));
	}

	/** Puts back what is {@code done}, the last one first. What cannot be is no scrap any more; says where it is. */
	private static List<String> putBack(List<Staged> done, List<Path> scraps) {
		List<String> kept = new ArrayList<>();
		for (Staged one : done.reversed()) {
			if (one.before().isEmpty()) {
				delete(one.place());
				continue;
			}
			Path before = one.before().get();
			try {
				AtomicFile.move(before, one.place());
			} catch (IOException e) {
				scraps.remove(before);
				kept.add(one.place() + ": " + keep(before, one.place()));
			}
		}
		done.clear();
		return kept;
	}

	/** Gives old content a name that shows whose it is, and that no later writing takes. */
	private static Path keep(Path before, Path place) {
		Path kept = place.resolveSibling(place.getFileName() + ".before");
		for (int number = 2; Files.exists(kept); number++) {
			kept = place.resolveSibling(place.getFileName() + ".before" + number);
		}
		try {
			return Files.move(before, kept);
		} catch (IOException e) {
			return before;
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// A file without meaning; what matters is told.
		}
	}
}
