// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
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

	private static final Span NOWHERE = new Span(0, 0);
	private static final int HEAD = 2;
	private static final int EACH = 3;

	/** For each object its own offset and length, then for each value in the order of the text: feature, offset, length. */
	private final Map<EObject, int[]> spans = new IdentityHashMap<>();

	/** The spans of an empty text. */
	public static TextSpans none() {
		return new TextSpans();
	}

	/** The spans of everything below {@code root}. */
	public static TextSpans of(ICompositeNode root) {
		TextSpans spans = new TextSpans();
		spans.collect(root, null, new Draft(), new IdentityHashMap<>());
		return spans;
	}

	/**
	 * The spans after {@code change}, which has put the object of {@code node} in place of {@code gone}; {@code node} has its new place
	 * already.
	 */
	public TextSpans after(TextChange change, EObject gone, ICompositeNode node) {
		Set<EObject> left = Collections.newSetFromMap(new IdentityHashMap<>());
		left.add(gone);
		gone.eAllContents().forEachRemaining(left::add);
		TextSpans after = new TextSpans();
		spans.forEach((object, numbers) -> {
			if (!left.contains(object)) {
				after.spans.put(object, moved(numbers, change));
			}
		});
		after.collect(node, null, new Draft(), new IdentityHashMap<>());
		return after;
	}

	/** The spans after {@code change}, which lies within a value: all objects are the same ones. */
	public TextSpans after(TextChange change) {
		TextSpans after = new TextSpans();
		spans.forEach((object, numbers) -> after.spans.put(object, moved(numbers, change)));
		return after;
	}

	/** The same numbers where nothing has moved. */
	private static int[] moved(int[] numbers, TextChange change) {
		if (numbers[0] + numbers[1] < change.end()) {
			return numbers;
		}
		int[] moved = numbers.clone();
		for (int i = 0; i < moved.length; i += i == 0 ? HEAD + 1 : EACH) {
			if (moved[i] >= change.end()) {
				moved[i] += change.growth();
			} else if (moved[i] + moved[i + 1] >= change.end()) {
				moved[i + 1] += change.growth();
			}
		}
		return moved;
	}

	/** The text of the whole {@code object}; of what contains it where it has none of its own. */
	public Span of(EObject object) {
		EObject known = known(object);
		return known == null ? NOWHERE : new Span(spans.get(known)[0], spans.get(known)[1]);
	}

	/** The text of one value of {@code feature}; of the whole object where that feature has none. */
	public Span of(EObject object, EStructuralFeature feature, int index) {
		int[] found = spans.get(object);
		return found == null ? of(object) : value(found, object.eClass().getFeatureID(feature), index, Set.of());
	}

	/**
	 * The text of the feature that {@code finding} is about; of the whole object where that feature has none.
	 *
	 * @param nowhere offsets of references that lead nowhere: they are no values of their objects, those behind them are counted without
	 *                them
	 */
	public Span of(Finding finding, Set<Integer> nowhere) {
		EObject object = known(finding.object());
		if (object == finding.object() && finding.feature().isPresent()) {
			return value(spans.get(object), object.eClass().getFeatureID(finding.feature().get()), Math.max(finding.index(), 0), nowhere);
		}
		return of(finding.object());
	}

	private EObject known(EObject object) {
		EObject level = object;
		while (level != null && !spans.containsKey(level)) {
			level = level.eContainer();
		}
		return level;
	}

	/** The value with this index; the last one where there are fewer; the whole object where there is none. */
	private static Span value(int[] found, int feature, int index, Set<Integer> nowhere) {
		int last = 0;
		int seen = 0;
		for (int i = HEAD; i < found.length; i += EACH) {
			if (found[i] == feature && !nowhere.contains(found[i + 1])) {
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
