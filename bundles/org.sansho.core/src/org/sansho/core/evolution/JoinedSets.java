// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.stream.IntStream;

/**
 * The numbers from 0, each in a set of its own until sets are joined; a set is known by its least number. Looking one up takes about a constant time.
 *
 * <p>This is the disjoint-set forest of Galler and Fischer, An Improved Equivalence Algorithm, Communications of the ACM 7 (1964), with path halving.
 */
final class JoinedSets {

	private final int[] above;

	/** @param size how many numbers there are */
	JoinedSets(int size) {
		above = IntStream.range(0, size).toArray();
	}

	/** The least number of the set that {@code one} is in. */
	int root(int one) {
		int root = one;
		while (above[root] != root) {
			above[root] = above[above[root]];
			root = above[root];
		}
		return root;
	}

	/** Makes one set of the two that these are in. */
	void join(int one, int other) {
		int root = root(one);
		int otherRoot = root(other);
		above[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
	}
}
