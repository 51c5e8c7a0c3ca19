// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.sansho.core.rules.Finding;

/**
 * Where the objects of a file and their values stand in its text: what is kept of the node model when that is let go, a few numbers
 * an object, so that a finding has a place without the file being parsed again.
 */
public final class TextSpans {

	/** A run of characters, in UTF-16 characters from 0. */
	public record Span(int offset, int length) {
	}

	private static final int HEAD = 2;
	private static final int EACH = 3;

	/** For each object its own offset and length, then for each value in the order of the text: feature, offset, length. */
	private final Map<EObject, int[]> spans = new IdentityHashMap<>();

	/** The spans of everything below {@code root}. */
	public static TextSpans of(ICompositeNode root) {
		TextSpans spans = new TextSpans();
		spans.collect(root, null, new Draft(), new IdentityHashMap<>());
		return spans;
	}

	/**
	 * Forgets the value that stands at {@code offset}: it leads nowhere and so is no value of the object, while those behind it are counted
	 * without it.
	 */
	public void forget(EObject owner, EStructuralFeature feature, int offset) {
		int[] found = spans.get(owner);
		int id = owner.eClass().getFeatureID(feature);
		for (int i = HEAD; found != null && i < found.length; i += EACH) {
			if (found[i] == id && found[i + 1] == offset) {
				int[] rest = new int[found.length - EACH];
				System.arraycopy(found, 0, rest, 0, i);
				System.arraycopy(found, i + EACH, rest, i, found.length - i - EACH);
				spans.put(owner, rest);
				return;
			}
		}
	}

	/** The text of {@code object}, or of what contains it where it has none of its own. */
	public Span of(EObject object) {
		int[] found = spans.get(object);
		for (EObject outer = object.eContainer(); found == null && outer != null; outer = outer.eContainer()) {
			found = spans.get(outer);
		}
		return found == null ? new Span(0, 0) : new Span(found[0], found[1]);
	}

	/** The text of the feature that {@code finding} is about; of the whole object where that feature has none. */
	public Span of(Finding finding) {
		EObject object = finding.object();
		int[] found = spans.get(object);
		while (found == null && object.eContainer() != null) {
			object = object.eContainer();
			found = spans.get(object);
		}
		if (found == null) {
			return new Span(0, 0);
		}
		if (object == finding.object() && finding.feature().isPresent()) {
			return value(found, object.eClass().getFeatureID(finding.feature().get()), Math.max(finding.index(), 0));
		}
		return new Span(found[0], found[1]);
	}

	/** The value with this index; the last one where there are fewer; the whole object where there is none. */
	private static Span value(int[] found, int feature, int index) {
		int last = 0;
		int seen = 0;
		for (int i = HEAD; i < found.length; i += EACH) {
			if (found[i] == feature) {
				last = i + 1;
				if (seen++ == index) {
					break;
				}
			}
		}
		return new Span(found[last], found[last + 1]);
	}

	private void collect(ICompositeNode node, EObject outer, Draft outerDraft, Map<EObject, String> features) {
		EObject owner = node.hasDirectSemanticElement() ? node.getSemanticElement() : outer;
		boolean begins = owner != outer;
		Draft draft = begins ? new Draft() : outerDraft;
		if (begins) {
			draft.head(node.getOffset(), node.getLength());
		}
		for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof ILeafNode leaf && leaf.isHidden()) {
				continue;
			}
			EStructuralFeature feature = owner == null ? null : feature(child, owner, features);
			if (feature != null) {
				draft.value(owner.eClass().getFeatureID(feature), child.getOffset(), child.getLength());
			} else if (child instanceof ICompositeNode composite) {
				collect(composite, owner, draft, features);
			}
		}
		if (begins) {
			spans.put(owner, draft.finished());
		}
	}

	/** The feature that gets its value from {@code node} itself; {@code null} for what only holds others, objects included. */
	private static EStructuralFeature feature(INode node, EObject owner, Map<EObject, String> features) {
		EObject grammar = node.getGrammarElement();
		if (grammar == null) {
			return null;
		}
		String name = features.computeIfAbsent(grammar, element -> {
			Assignment assignment = GrammarUtil.containingAssignment(element);
			return assignment == null ? "" : assignment.getFeature();
		});
		if (name.isEmpty()) {
			return null;
		}
		EStructuralFeature feature = owner.eClass().getEStructuralFeature(name);
		return feature instanceof EReference reference && reference.isContainment() ? null : feature;
	}

	/** The numbers of an object while its text is walked. */
	private static final class Draft {
		private int[] numbers = new int[HEAD + 2 * EACH];
		private int size = HEAD;

		void head(int offset, int length) {
			numbers[0] = offset;
			numbers[1] = length;
		}

		void value(int feature, int offset, int length) {
			if (size + EACH > numbers.length) {
				numbers = Arrays.copyOf(numbers, size * 2);
			}
			numbers[size++] = feature;
			numbers[size++] = offset;
			numbers[size++] = length;
		}

		int[] finished() {
			return Arrays.copyOf(numbers, size);
		}
	}
}
