// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.migration;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.IResourceFactory;
import org.sansho.dsl.resource.SanshoResource;

/**
 * Lays out a mapping set as the formatter does.
 *
 * <p>The formatter needs much memory for each word, so a long set is laid out piece by piece, each between braces of its own.
 */
final class Layout {

	private static final URI NOWHERE = URI.createURI("laid-out:/file.sansho");
	private static final String HEAD = "mapping a from a@1 to a@2 {";

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
		StringBuilder whole = new StringBuilder();
		for (int i = 0; i < pieces.size(); i++) {
			boolean first = i == 0;
			boolean last = i == pieces.size() - 1;
			String piece = (first ? "" : HEAD + lineEnd) + pieces.get(i) + (last ? "" : "}" + lineEnd);
			String laidOut = laidOut(piece);
			int from = first ? 0 : laidOut.indexOf('\n') + 1;
			int to = last ? laidOut.length() : laidOut.lastIndexOf('\n', laidOut.length() - 2) + 1;
			whole.append(!first && beginsWithBlankLine(pieces.get(i)) ? lineEnd : "").append(laidOut, from, to);
		}
		return whole.toString();
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
