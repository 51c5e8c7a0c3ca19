// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import java.util.ArrayList;
import java.util.List;
import org.sansho.core.citation.CitationReading.Ambiguous;
import org.sansho.core.citation.CitationReading.Complaint;
import org.sansho.core.citation.CitationReading.Found;
import org.sansho.core.citation.CitationTree.Node;

/** What was read of a text, with its places: provisions, candidates, and complaints with what is near. */
final class ReadCitations {

	static final int MOST_NEARBY = 3;
	static final int MOST_CANDIDATES = 12;
	/** What is longer is no mistaken number, so that nothing is near. */
	static final int LONGEST_MISTAKE = 60;

	private final CitationReader reader;
	private final Atoms atoms;
	private final List<CitationReading> readings = new ArrayList<>();

	ReadCitations(CitationReader reader, Atoms atoms) {
		this.reader = reader;
		this.atoms = atoms;
	}

	List<CitationReading> inOrder() {
		return readings;
	}

	/** {@code node}, which has a provision, stands from {@code at} to {@code behind}. */
	void add(int at, int behind, Node node) {
		readings.add(new Found(atoms.start(at), length(at, behind), node.path(), node.provision().get()));
	}

	void addAmbiguous(int at, int behind, List<Node> nodes, int count) {
		List<String> candidates = nodes.stream().limit(MOST_CANDIDATES).map(Node::path).toList();
		readings.add(new Ambiguous(atoms.start(at), length(at, behind), atoms.written(at, behind), candidates, count));
	}

	private int length(int at, int behind) {
		return atoms.end(behind - 1) - atoms.start(at);
	}

	void complain(int at, int behind, Expectation expected, Node within, List<String> nearby) {
		int end = Math.max(behind, at + 1);
		complain(at, end, atoms.written(at, end), expected, within, nearby);
	}

	/** Complains of {@code written}, which is what was meant from {@code at} to {@code behind}. */
	void complain(int at, int behind, String written, Expectation expected, Node within, List<String> nearby) {
		readings.add(new Complaint(atoms.start(at), length(at, behind), written, expected, within.path(), nearby));
	}

	List<String> near(Node within, String written) {
		if (written.length() > LONGEST_MISTAKE) {
			return List.of();
		}
		String wanted = CitationPath.normalise(written.strip());
		return reader.near(within.isRoot() ? wanted : within.path() + '/' + wanted, MOST_NEARBY);
	}

	/** Near names beside what came before, at whatever level something is near. */
	List<String> nearAny(Node node, String written) {
		for (Node level = node; !level.isRoot(); level = level.parent().orElseThrow()) {
			List<String> near = near(level, written);
			if (!near.isEmpty()) {
				return near;
			}
		}
		return List.of();
	}
}
