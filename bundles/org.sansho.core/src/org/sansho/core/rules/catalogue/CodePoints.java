// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Characters by their code points, for what cannot be told apart by looking at it. */
final class CodePoints {

	private CodePoints() {
	}

	/** {@code U+200B} */
	static String name(int codePoint) {
		return String.format("U+%04X", codePoint);
	}

	/** {@code U+200B, U+00A0}: each once, in the order of the text. */
	static String names(IntStream codePoints) {
		return codePoints.distinct().mapToObj(CodePoints::name).collect(Collectors.joining(", "));
	}

	/** The code points of {@code one} between what it has in common with {@code other} at the beginning and at the end. */
	static String differing(String one, String other) {
		int[] left = one.codePoints().toArray();
		int[] right = other.codePoints().toArray();
		int start = 0;
		while (start < left.length && start < right.length && left[start] == right[start]) {
			start++;
		}
		int end = 0;
		while (end < left.length - start && end < right.length - start && left[left.length - 1 - end] == right[right.length - 1 - end]) {
			end++;
		}
		return IntStream.range(start, left.length - end).mapToObj(i -> name(left[i])).collect(Collectors.joining(" "));
	}
}
