// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.util.Triple;
import org.sansho.core.work.Meanwhile;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.linking.WrittenReferences;
import org.sansho.dsl.recovery.Gaps;

/** A .sansho file as a resource. */
public class SanshoResource extends LazyLinkingResource {

	/**
	 * What is kept of a text that was read.
	 *
	 * @param references what it refers to
	 * @param spans      where everything stands
	 */
	public record Read(List<WrittenReference> references, TextSpans spans) {
	}

	private boolean linking = true;
	private List<Gaps.Gap> gaps = List.of();

	/** What of the text is not in the model because of syntax errors. */
	public List<Gaps.Gap> gaps() {
		return gaps;
	}

	/**
	 * Loads {@code text} for a project that is read as a whole: references are returned instead of being prepared for being resolved
	 * one by one, and what is only needed for editing is forgotten at once, which is most of the memory. Where things stand is kept.
	 */
	public Read loadForReading(String text, WrittenReferences references) throws IOException {
		Read read = loadUnlinked(text, references);
		if (getErrors().isEmpty()) {
			forgetText();
		}
		return read;
	}

	/** As {@link #loadForReading}, and keeps what is needed for editing. */
	public Read loadUnlinked(String text, WrittenReferences references) throws IOException {
		linking = false;
		load(new LazyStringInputStream(text, getEncoding()), Map.of());
		ICompositeNode root = getParseResult().getRootNode();
		gaps = getErrors().isEmpty() ? List.of() : Gaps.in(root);
		// Two walks over the same text that only read; who types waits for both.
		Meanwhile<TextSpans> spans = Meanwhile.begin(() -> TextSpans.of(root));
		return new Read(references.in(root), spans.result());
	}

	/** Loads {@code text} to edit it by what stands where in it; references stay unresolved. */
	public void loadForEditing(String text) throws IOException {
		linking = false;
		load(new LazyStringInputStream(text, getEncoding()), Map.of());
	}

	private void forgetText() {
		for (Iterator<EObject> objects = getAllContents(); objects.hasNext();) {
			objects.next().eAdapters().removeIf(adapter -> adapter instanceof ICompositeNode);
		}
		setParseResult(null);
	}

	@Override
	protected void doLinking() {
		if (linking) {
			super.doLinking();
		}
	}

	/**
	 * Forgets what was said about a reference that can be resolved now. The inherited way makes the whole message again only to find
	 * it, which is slow when the message looks for near names and a file has one error and many references.
	 */
	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> triple) {
		if (!getErrors().isEmpty()) {
			int offset = triple.getThird().getOffset();
			getErrors().removeIf(error -> error instanceof XtextLinkingDiagnostic unresolved && unresolved.getOffset() == offset);
		}
	}
}
