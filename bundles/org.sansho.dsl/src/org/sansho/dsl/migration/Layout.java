// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.IResourceFactory;
import org.sansho.core.work.AllProcessors;
import org.sansho.dsl.resource.SanshoResource;

/**
 * Lays out a mapping set as the formatter does.
 *
 * <p>The formatter needs much memory for each word, so a long set is laid out piece by piece, each between braces of its own, on all processors.
 */
final class Layout {

	private static final URI NOWHERE = URI.createURI("laid-out:/file.sansho");
	private static final String HEAD = "mapping a from a@1 to a@2 {";

	/** A comment that nobody writes. */
	private static final String BETWEEN = "//\u0001";
	private static final int AT_ONCE = 500;

	private final IResourceFactory resources;
	private final Provider<IFormatter2> formatters;
	private final Provider<TextRegionAccessBuilder> accesses;
	private final Provider<FormatterRequest> requests;

	@Inject
	Layout(IResourceFactory resources, Provider<IFormatter2> formatters, Provider<TextRegionAccessBuilder> accesses, Provider<FormatterRequest> requests) {
		this.resources = resources;
		this.formatters = formatters;
		this.accesses = accesses;
		this.requests = requests;
	}

	/**
	 * The layout of the set that {@code pieces} make together.
	 *
	 * @param pieces   the first begins with the head, the last ends with the brace, each ends where a statement does; every piece but the last
	 *                 ends with a line break
	 * @param lineEnd  the kind of line break
	 * @throws IllegalStateException if it cannot be read, which is a mistake in the program
	 */
	String laidOut(List<String> pieces, String lineEnd) {
		if (pieces.size() == 1) {
			return laidOut(pieces.getFirst());
		}
		List<String> laidOut = AllProcessors.map(pieces.size(), i -> laidOut(pieces, i, lineEnd));
		return String.join("", laidOut);
	}

	private String laidOut(List<String> pieces, int i, String lineEnd) {
		boolean first = i == 0;
		boolean last = i == pieces.size() - 1;
		String laidOut = laidOut((first ? "" : HEAD + lineEnd) + pieces.get(i) + (last ? "" : "}" + lineEnd));
		int from = first ? 0 : laidOut.indexOf('\n') + 1;
		int to = last ? laidOut.length() : laidOut.lastIndexOf('\n', laidOut.length() - 2) + 1;
		return (!first && beginsWithBlankLine(pieces.get(i)) ? lineEnd : "") + laidOut.substring(from, to);
	}

	/**
	 * The layout of each of {@code statements} by itself: its lines, without the level of the set around it and without blank ones.
	 *
	 * @throws IllegalStateException if one cannot be read, which is a mistake in the program
	 */
	List<List<String>> laidOutStatements(List<String> statements) {
		List<List<String>> laidOut = new ArrayList<>();
		for (int from = 0; from < statements.size(); from += AT_ONCE) {
			StringBuilder set = new StringBuilder(HEAD).append('\n');
			statements.subList(from, Math.min(from + AT_ONCE, statements.size())).forEach(statement -> set.append(BETWEEN).append('\n').append(statement).append('\n'));
			List<String> lines = laidOut(set.append('}').toString()).lines().toList();
			for (String line : lines.subList(1, lines.size() - 1)) {
				if (line.strip().equals(BETWEEN)) {
					laidOut.add(new ArrayList<>());
				} else if (!line.isBlank()) {
					laidOut.getLast().add(line.startsWith("\t") ? line.substring(1) : line);
				}
			}
		}
		return laidOut;
	}

	private static boolean beginsWithBlankLine(String piece) {
		return piece.substring(0, piece.indexOf('\n') + 1).isBlank();
	}

	private String laidOut(String text) {
		SanshoResource resource = (SanshoResource) resources.createResource(NOWHERE);
		try {
			resource.loadForEditing(text);
		} catch (IOException e) {
			throw new IllegalStateException("reading from memory", e);
		}
		if (!resource.getErrors().isEmpty()) {
			throw new IllegalStateException("a migrated set that cannot be read: "
					+ resource.getErrors().stream().limit(3).map(error -> error.getLine() + ": " + error.getMessage()).collect(Collectors.joining("; ")) + '\n' + text);
		}
		ITextRegionAccess access = accesses.get().forNodeModel(resource).create();
		FormatterRequest request = requests.get().setTextRegionAccess(access);
		return access.getRewriter().renderToString(formatters.get().format(request));
	}
}
