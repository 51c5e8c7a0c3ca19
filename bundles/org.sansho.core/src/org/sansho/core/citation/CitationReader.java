// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.List;
import org.sansho.core.ProvisionIndex;
import org.sansho.model.Edition;

/**
 * Reads citations of one edition in any notation of the official documents; see {@link org.sansho.core.citation the package} for the
 * grammar.
 *
 * <p>What it needs to know of the edition is collected once, so that a text is read in the size of the text. Immutable and safe to
 * share between threads.
 */
public final class CitationReader {

	private final CitationTree tree;
	private final PartNames parts;
	private final NearestNames nearest;
	private final NearestNames nearestParts;

	private CitationReader(ProvisionIndex index, Edition edition) {
		this.tree = CitationTree.of(index, edition);
		this.parts = new PartNames(tree.tops());
		this.nearest = new NearestNames(index.paths(edition));
		this.nearestParts = new NearestNames(tree.tops().stream().map(CitationTree.Node::path).toList());
	}

	/** A reader of citations of {@code edition}. */
	public static CitationReader of(ProvisionIndex index, Edition edition) {
		return new CitationReader(index, edition);
	}

	/**
	 * Reads one or more citations.
	 *
	 * @return what was read, in the order of the text; empty when nothing but white space and punctuation stands there
	 */
	public List<CitationReading> read(String text) {
		return new CitationText(this, text).read();
	}

	/** The names of the parts and forms, in the order of the files. */
	public List<String> partNames() {
		return tree.tops().stream().map(CitationTree.Node::segment).toList();
	}

	CitationTree tree() {
		return tree;
	}

	PartNames parts() {
		return parts;
	}

	List<String> near(String wanted, int limit) {
		return nearest.to(wanted, limit);
	}

	List<String> nearParts(String wanted, int limit) {
		return nearestParts.to(wanted, limit);
	}
}
